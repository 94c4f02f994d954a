package dev.assay.profiler;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The start of the process that serves the invocations: which of them is its first, and how long INIT took. */
final class ProcessStart {

    private static final String INITIALIZATION_TYPE = "AWS_LAMBDA_INITIALIZATION_TYPE";
    private static final double MILLIS_PER_TICK = 10;

    private final AtomicBoolean called = new AtomicBoolean();

    /** Writes {@code coldStart}, and {@code initDuration} with the first call where the kernel tells it. */
    void inspect(Attributes attributes, SystemFiles files, Map<String, String> environment) {
        boolean first = called.compareAndSet(false, true);
        attributes.put("coldStart", first ? 1 : 0);
        if (first && startedOnDemand(environment)) {
            attributes.put("initDuration", ageMillis(files));
        }
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
        int end = uptime == null ? -1 : uptime.indexOf(' ');
        if (stat == null || uptime == null || end < 0) {
            return null;
        }
        try {
            double age = 1000 * Double.parseDouble(uptime.substring(0, end)) - MILLIS_PER_TICK * stat.startTicks();
            return age < 0 ? null : (double) Math.round(age);
        } catch (NumberFormatException unknown) {
            return null;
        }
    }
}
