package dev.assay.internal.targets.localstack;

import com.github.dockerjava.api.model.HostConfig;
import dev.assay.targets.CpuShare;
import org.jspecify.annotations.Nullable;

/**
 * What the Docker engine says it holds an instance to.
 *
 * @param cpuShare in CPUs; 0 for no limit
 * @param memoryMegabytes 0 for no limit
 */
record InstanceLimit(double cpuShare, long memoryMegabytes) {

    private static final long MEGABYTE = 1024L * 1024;
    /** The quota is a whole number of microseconds, at least 1,000. */
    private static final double ROUNDING = 0.01;

    static InstanceLimit of(HostConfig config) {
        long quota = orZero(config.getCpuQuota());
        long period = orZero(config.getCpuPeriod());
        return new InstanceLimit(
                quota > 0 && period > 0 ? (double) quota / period : 0, orZero(config.getMemory()) / MEGABYTE);
    }

    /**
     * Whether this is the share of a CPU that the memory stands for.
     *
     * @param processors more than the engine's machine has cannot be given
     */
    boolean hasShareOf(int megabytes, int processors) {
        return Math.abs(cpuShare / CpuShare.of(megabytes, processors) - 1) <= ROUNDING;
    }

    private static long orZero(@Nullable Long value) {
        return value == null ? 0 : value;
    }
}
