package dev.assay.internal.targets.embedded.instance.host;

import java.util.OptionalLong;

/** The control group of one instance: the kernel limits and counts what the processes in it use. */
public interface ControlGroup {

    /** More than this many bytes ends a process in the group. */
    void limitMemory(long bytes);

    /** Moves a process into the group. */
    void admit(long pid);

    /** From now on the processes get at most {@code share} CPUs together. */
    void limitCpu(double share);

    /** CPU time of all processes that were ever in the group; empty when it is not counted. */
    OptionalLong cpuNanos();

    /** The most memory that the group held, in bytes; empty when it is not counted. */
    OptionalLong peakMemoryBytes();

    /** Whether the kernel ended a process for using too much memory. */
    boolean exceededMemory();

    /** Ends what is still in the group and removes it. */
    void remove();
}
