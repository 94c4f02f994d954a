package dev.assay.internal.conditions;

import dev.assay.data.HostCpu;
import dev.assay.data.Platform;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one call used of the CPU, and what there was, all in milliseconds of CPU time but for the duration.
 *
 * @param durationMillis how long it took
 * @param cpuMillis what it used
 * @param promisedMillis what its memory setting promises for that long
 * @param idleMillis what the host's processors left unused meanwhile
 * @param stolenMillis what the hypervisor took meanwhile
 */
record CpuUse(double durationMillis, double cpuMillis, double promisedMillis, double idleMillis, double stolenMillis) {

    /** Absent if the target did not measure one of them. */
    static Optional<CpuUse> of(Platform platform) {
        @Nullable Double duration = platform.measuredMillis();
        @Nullable Double cpu = platform.cpuMillis();
        @Nullable Double wanted = platform.wantedCpuShare();
        @Nullable HostCpu host = platform.host();
        if (duration == null || cpu == null || wanted == null || host == null) {
            return Optional.empty();
        }
        return Optional.of(
                new CpuUse(duration, cpu, wanted * duration, host.idleCpus() * duration, host.stolenCpus() * duration));
    }
}
