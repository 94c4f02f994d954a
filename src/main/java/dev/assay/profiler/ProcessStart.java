package dev.assay.profiler;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The start of the process that serves the invocations: which of them is its first, and how long INIT took. */
final class ProcessStart {

    private static final String INITIALIZATION_TYPE = "AWS_LAMBDA_INITIALIZATION_TYPE";
    private static final double MILLIS_PER_TICK = 10;

    private boolean called;

    /** Writes {@code coldStart}, and {@code initDuration} with the first call if the kernel tells it. */
    void inspect(Attributes attributes, SystemFiles files, Map<String, String> environment) {
        boolean first = firstCall();
        attributes.put("coldStart", first ? 1 : 0);
        if (first && startedOnDemand(environment)) {
            attributes.put("initDuration", ageMillis(files));
        }
    }

    private synchronized boolean firstCall() {
        boolean first = !called;
        called = true;
        return first;
    }

    /** A provisioned or restored process was idle or frozen before its first call: its age says nothing about INIT. */
    private static boolean startedOnDemand(Map<String, String> environment) {
        String type = environment.get(INITIALIZATION_TYPE);
        return type == null || type.equals("on-demand");
    }

    /** Both clocks count hundredths of a second since boot (proc(5): {@code stat} field 22, {@code uptime}). */
    private static @Nullable Double ageMillis(SystemFiles files) {
        ProcessStat stat = ProcessStat.read(files);
        String uptime = files.line("/proc/uptime");
        int point = uptime == null ? -1 : uptime.indexOf('.');
        if (stat == null || uptime == null || point < 0 || uptime.length() < point + 3) {
            return null;
        }
        Long now = KernelText.number(uptime.substring(0, point).concat(uptime.substring(point + 1, point + 3)));
        return now == null || now < stat.startTicks() ? null : MILLIS_PER_TICK * (now - stat.startTicks());
    }
}
