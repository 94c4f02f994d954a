package dev.assay.internal.targets.embedded.instance.host;

import java.util.Optional;

/** The ways of this machine to treat the CPU of processes. */
public final class Cpus implements AutoCloseable {

    private final ClosedLoop loop = new ClosedLoop();

    /** Why processes cannot be held to a share by stopping and continuing them; empty when they can. */
    public static Optional<String> closedLoopMissing() {
        return Posix.processClocks()
                ? Optional.empty()
                : Optional.of("the CPU clock of other processes cannot be read on this system");
    }

    /** Why processes cannot be stopped between calls; empty when they can. */
    public static Optional<String> stopMissing() {
        return Posix.signals() ? Optional.empty() : Optional.of("processes cannot be stopped on this system");
    }

    /** Holds a process by the quota of the control group that it is in. */
    public ProcessCpu quota(ControlGroup group, Process process, boolean nested) {
        ProcessTree processes = new ProcessTree(process, nested);
        return new QuotaCpu(group, new UnscaledCpu(processes, new Freezer(processes, group)));
    }

    /** Holds a process by stopping and continuing it. */
    public ProcessCpu closedLoop(ControlGroup group, Process process, boolean nested) {
        ProcessTree processes = new ProcessTree(process, nested);
        return new ClosedLoopCpu(loop, processes, new Freezer(processes, group));
    }

    /** Measures a process and stops it between calls, no more. */
    public ProcessCpu unscaled(ControlGroup group, Process process, boolean nested) {
        ProcessTree processes = new ProcessTree(process, nested);
        return new UnscaledCpu(processes, new Freezer(processes, group));
    }

    @Override
    public void close() {
        loop.close();
    }
}
