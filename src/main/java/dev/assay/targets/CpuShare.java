package dev.assay.targets;

/**
 * The share of a CPU that a function's memory setting stands for.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html">Configure Lambda function memory: at 1,769 MB, a function has
 *     the equivalent of one vCPU</a>
 */
public final class CpuShare {

    private static final double MEGABYTES_OF_ONE_CPU = 1769;

    private CpuShare() {}

    /** In CPUs. */
    public static double of(int memoryMegabytes) {
        return memoryMegabytes / MEGABYTES_OF_ONE_CPU;
    }

    /** In CPUs, on a machine that has only so many processors to give. */
    public static double of(int memoryMegabytes, int processors) {
        return Math.min(of(memoryMegabytes), processors);
    }
}
