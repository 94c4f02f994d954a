package dev.assay.data;

import org.jspecify.annotations.Nullable;

/**
 * What the platform said about one invocation: the REPORT line of its log, and what a target measures beside it.
 * Absent is what the target did not say.
 *
 * @param durationMillis function-side duration
 * @param billedMillis billed duration, whole milliseconds
 * @param initMillis duration of INIT, only where the invocation waited for a new instance
 * @param memoryMegabytes the function's memory setting
 * @param maxMemoryUsedMegabytes the instance's peak memory so far
 * @param cpuMillis CPU time that the instance used during this invocation, measured from outside
 * @param wantedCpuShare the CPUs that the memory setting promises: memory / 1769, or absent where CPU is not scaled
 * @param instance the platform's name for the instance
 * @param host how busy the host was, where the target runs on a host of its own
 * @param cpuWithinMillis how long the time was that {@code cpuMillis} was used in; absent where it is the duration
 */
public record Platform(
        @Nullable Double durationMillis,
        @Nullable Long billedMillis,
        @Nullable Double initMillis,
        @Nullable Integer memoryMegabytes,
        @Nullable Integer maxMemoryUsedMegabytes,
        @Nullable Double cpuMillis,
        @Nullable Double wantedCpuShare,
        @Nullable String instance,
        @Nullable HostCpu host,
        @Nullable Double cpuWithinMillis) {

    /** CPU time that was measured over the whole duration. */
    public Platform(
            @Nullable Double durationMillis,
            @Nullable Long billedMillis,
            @Nullable Double initMillis,
            @Nullable Integer memoryMegabytes,
            @Nullable Integer maxMemoryUsedMegabytes,
            @Nullable Double cpuMillis,
            @Nullable Double wantedCpuShare,
            @Nullable String instance,
            @Nullable HostCpu host) {
        this(
                durationMillis,
                billedMillis,
                initMillis,
                memoryMegabytes,
                maxMemoryUsedMegabytes,
                cpuMillis,
                wantedCpuShare,
                instance,
                host,
                null);
    }

    /** What a platform says that does not show its host. */
    public Platform(
            @Nullable Double durationMillis,
            @Nullable Long billedMillis,
            @Nullable Double initMillis,
            @Nullable Integer memoryMegabytes,
            @Nullable Integer maxMemoryUsedMegabytes,
            @Nullable Double cpuMillis,
            @Nullable Double wantedCpuShare,
            @Nullable String instance) {
        this(
                durationMillis,
                billedMillis,
                initMillis,
                memoryMegabytes,
                maxMemoryUsedMegabytes,
                cpuMillis,
                wantedCpuShare,
                instance,
                null);
    }

    /** How long CPU time was measured, in milliseconds; absent where that is not known. */
    public @Nullable Double measuredMillis() {
        return cpuWithinMillis == null ? durationMillis : cpuWithinMillis;
    }
}
