package dev.assay.target.embedded.instance;

import dev.assay.target.embedded.instance.host.HostProcessors;
import org.jspecify.annotations.Nullable;

/** Time, CPU time and the state of the host at the moment when a call began. */
record CallMeter(
        long startNanos,
        @Nullable Long startCpuNanos,
        @Nullable HostProcessors startHost) {

    static CallMeter start(InstanceProcess process) {
        HostProcessors host = HostProcessors.now();
        return new CallMeter(System.nanoTime(), process.cpuNanos(), host);
    }

    long elapsedNanos() {
        return System.nanoTime() - startNanos;
    }

    /** What has passed since. */
    Reading read(InstanceProcess process) {
        long duration = elapsedNanos();
        Long cpu = process.cpuNanos();
        Long used = cpu == null || startCpuNanos == null ? null : cpu - startCpuNanos;
        HostProcessors host = HostProcessors.now();
        if (host == null || startHost == null) {
            return new Reading(duration, used, null);
        }
        HostProcessors during = new HostProcessors(
                host.idleNanos() - startHost.idleNanos(), host.stolenNanos() - startHost.stolenNanos());
        return new Reading(duration, used, during);
    }

    /** Duration and CPU time of a call, and what the host's processors did meanwhile. */
    record Reading(
            long durationNanos,
            @Nullable Long cpuNanos,
            @Nullable HostProcessors host) {}
}
