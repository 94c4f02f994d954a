package dev.assay.internal.targets.embedded.instance.host;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** The control group of one instance: the kernel limits and counts what the processes in it use. */
public interface ControlGroup {

    /** More than this many bytes ends a process in the group. */
    void limitMemory(long bytes);

    /** At most so many processes and threads may be in the group; no limit where the kernel has none. */
    void limitProcesses(int most);

    /** Moves a process into the group. */
    void admit(long pid);

    /** The files by which a process enters the group: it writes 0 into each. */
    List<Path> entrances();

    /** From now on the processes get at most {@code share} CPUs together. */
    void limitCpu(double share);

    /** CPU time of all processes that were ever in the group; empty when it is not counted. */
    OptionalLong cpuNanos();

    /** The most memory that the group held, in bytes; empty when it is not counted. */
    OptionalLong peakMemoryBytes();

    /** Whether the kernel ended a process for using too much memory. */
    boolean exceededMemory();

    /** Whether it can stop all processes in it at once. */
    boolean freezes();

    /** Stops all processes in it, those included that come later. */
    void freeze();

    /** Lets them go on. */
    void thaw();

    /** Ends what is still in the group and removes it. */
    void remove();
}
