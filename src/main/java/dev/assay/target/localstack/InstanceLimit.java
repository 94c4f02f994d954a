package dev.assay.target.localstack;

import com.github.dockerjava.api.model.HostConfig;
import org.jspecify.annotations.Nullable;

/**
 * What the Docker engine says it holds an instance to.
 *
 * @param cpuShare in CPUs; 0 for no limit
 * @param memoryMegabytes 0 for no limit
 */
record InstanceLimit(double cpuShare, long memoryMegabytes) {

    /** AWS Lambda: the memory at which a function has one CPU. */
    private static final double MEGABYTES_OF_ONE_CPU = 1769;

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
        double wanted = Math.min(megabytes / MEGABYTES_OF_ONE_CPU, processors);
        return Math.abs(cpuShare / wanted - 1) <= ROUNDING;
    }

    private static long orZero(@Nullable Long value) {
        return value == null ? 0 : value;
    }
}
