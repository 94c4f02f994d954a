package dev.assay.data;

import org.jspecify.annotations.Nullable;

/**
 * What the platform reported about one invocation: the REPORT line of its log, and what a target measures in addition.
 * A value that the target did not report is absent.
 *
 * @param durationMillis function-side duration
 * @param billedMillis billed duration, whole milliseconds
 * @param initMillis duration of INIT; present only if the invocation waited for a new instance
 * @param restoreMillis duration of the restore from a snapshot (SnapStart); present only if the invocation waited for one
 * @param memoryMegabytes the function's memory setting
 * @param maxMemoryUsedMegabytes the instance's peak memory so far
 * @param cpuMillis CPU time that the instance used during this invocation, measured from outside
 * @param wantedCpuShare the CPUs that the memory setting promises: memory / 1769; absent if CPU is not scaled
 * @param instance the platform's name for the instance
 * @param host how busy the host was; absent if the target cannot see its host
 * @param cpuWithinMillis the time within which {@code cpuMillis} was used; absent if that is the duration
 */
public record Platform(
        @Nullable Double durationMillis,
        @Nullable Long billedMillis,
        @Nullable Double initMillis,
        @Nullable Double restoreMillis,
        @Nullable Integer memoryMegabytes,
        @Nullable Integer maxMemoryUsedMegabytes,
        @Nullable Double cpuMillis,
        @Nullable Double wantedCpuShare,
        @Nullable String instance,
        @Nullable HostCpu host,
        @Nullable Double cpuWithinMillis) {

    /** What a platform says that reports nothing. */
    public static final Platform SILENT = builder().build();

    /** Begins with nothing reported. */
    public static PlatformBuilder builder() {
        return new PlatformBuilder();
    }

    /** Begins with what is reported here. */
    public PlatformBuilder toBuilder() {
        return builder()
                .durationMillis(durationMillis)
                .billedMillis(billedMillis)
                .initMillis(initMillis)
                .restoreMillis(restoreMillis)
                .memoryMegabytes(memoryMegabytes)
                .maxMemoryUsedMegabytes(maxMemoryUsedMegabytes)
                .cpuMillis(cpuMillis)
                .wantedCpuShare(wantedCpuShare)
                .instance(instance)
                .host(host)
                .cpuWithinMillis(cpuWithinMillis);
    }

    /** The time over which CPU time was measured, in milliseconds; absent if it is unknown. */
    public @Nullable Double measuredMillis() {
        return cpuWithinMillis == null ? durationMillis : cpuWithinMillis;
    }
}
