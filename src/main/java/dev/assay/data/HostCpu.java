package dev.assay.data;

import org.jspecify.annotations.Nullable;

/**
 * How busy, and how fast, the host was during one invocation: what tells a function that was held to its share from one that had
 * to compete for the processor or whose caches others filled.
 *
 * @param idleCpus CPUs of the host that had nothing to do, on average over the invocation
 * @param stolenCpus CPUs that were ready to run but that the hypervisor gave to other machines, on average
 * @param burstSpeed speed of a fixed piece of work after a pause, over that of the same work repeated at once: 1 is a host
 *     that lets a function that waits for its share go on where it was; absent if it was not measured
 * @param speed speed of the repeated work, over the best seen when the target was started; absent if it was not measured
 */
public record HostCpu(
        double idleCpus,
        double stolenCpus,
        @Nullable Double burstSpeed,
        @Nullable Double speed) {

    /** What a target says that does not measure its host's speed. */
    public HostCpu(double idleCpus, double stolenCpus) {
        this(idleCpus, stolenCpus, null, null);
    }
}
