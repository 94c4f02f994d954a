package dev.assay.target.embedded.instance;

import org.jspecify.annotations.Nullable;

/** Time and CPU time at the moment when a call began. */
record CallMeter(long startNanos, @Nullable Long startCpuNanos) {

    static CallMeter start(InstanceProcess process) {
        return new CallMeter(System.nanoTime(), process.cpuNanos());
    }

    /** What has passed since. */
    Reading read(InstanceProcess process) {
        long duration = System.nanoTime() - startNanos;
        Long cpu = process.cpuNanos();
        if (cpu == null || startCpuNanos == null) {
            return new Reading(duration, null);
        }
        return new Reading(duration, cpu - startCpuNanos);
    }

    /** Duration and CPU time of a call. */
    record Reading(long durationNanos, @Nullable Long cpuNanos) {}
}
