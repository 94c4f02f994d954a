package dev.assay.internal.targets.embedded.instance;

import dev.assay.internal.targets.host.HostMeter;
import dev.assay.internal.targets.host.HostSample;
import dev.assay.internal.targets.host.HostUse;
import org.jspecify.annotations.Nullable;

/** Time, CPU time and the state of the host at the moment when a call began. */
record CallMeter(
        long startNanos,
        @Nullable Long startCpuNanos,
        @Nullable HostSample startHost) {

    static CallMeter start(InstanceProcess process, HostMeter host) {
        HostSample sample = host.sample();
        return new CallMeter(System.nanoTime(), process.cpuNanos(), sample);
    }

    long elapsedNanos() {
        return System.nanoTime() - startNanos;
    }

    /** What has passed since. */
    Reading read(InstanceProcess process, HostMeter meter) {
        long duration = elapsedNanos();
        Long cpu = process.cpuNanos();
        Long used = cpu == null || startCpuNanos == null ? null : cpu - startCpuNanos;
        HostSample host = meter.sample();
        return new Reading(duration, used, host == null || startHost == null ? null : startHost.until(host));
    }

    /** Duration and CPU time of a call, and what the host's processors did meanwhile. */
    record Reading(
            long durationNanos,
            @Nullable Long cpuNanos,
            @Nullable HostUse host) {}
}
