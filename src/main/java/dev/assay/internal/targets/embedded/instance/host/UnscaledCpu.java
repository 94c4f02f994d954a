package dev.assay.internal.targets.embedded.instance.host;

import java.util.OptionalLong;

/** A process that is measured and stopped between calls, but gets all the CPU it wants during them. */
final class UnscaledCpu implements ProcessCpu {

    private final ProcessTree processes;
    private final Freezer freezer;

    UnscaledCpu(ProcessTree processes, Freezer freezer) {
        this.processes = processes;
        this.freezer = freezer;
    }

    @Override
    public void limit(double share) {
        // Nothing here can hold it.
    }

    @Override
    public void proceed() {
        freezer.proceed();
    }

    @Override
    public void stop() {
        freezer.stop();
    }

    @Override
    public OptionalLong usedNanos() {
        OptionalLong runtime = processes.runtime();
        return runtime.isPresent() ? Posix.cpuNanos(runtime.getAsLong()) : runtime;
    }

    @Override
    public OptionalLong runtime() {
        return processes.runtime();
    }

    @Override
    public void close() {
        // The process is gone and holds nothing.
    }
}
