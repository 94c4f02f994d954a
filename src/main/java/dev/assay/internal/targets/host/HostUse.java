package dev.assay.internal.targets.host;

import org.jspecify.annotations.Nullable;

/**
 * What the processors of this machine did for a while.
 *
 * @param idleCpus how many of them had nothing to do, on average
 * @param stolenCpus how many were ready to run but not let by the hypervisor, on average
 * @param burstSpeed see {@link BurstTimes#burstSpeed}; absent if nothing was measured meanwhile
 * @param speed see {@link BurstTimes#speed}; absent if nothing was measured meanwhile
 */
public record HostUse(
        double idleCpus,
        double stolenCpus,
        @Nullable Double burstSpeed,
        @Nullable Double speed) {}
