package dev.assay.internal.targets.embedded.instance.host;

import java.util.OptionalLong;

/** A process that is measured and stopped between calls, but gets all the CPU it wants during them. */
final class UnscaledCpu implements ProcessCpu {

    private final Process process;

    UnscaledCpu(Process process) {
        this.process = process;
    }

    @Override
    public void limit(double share) {
        // Nothing here can hold it.
    }

    @Override
    public void proceed() {
        if (process.isAlive()) {
            Posix.proceed(process.pid());
        }
    }

    @Override
    public void stop() {
        if (process.isAlive()) {
            Posix.stop(process.pid());
        }
    }

    @Override
    public OptionalLong usedNanos() {
        return Posix.cpuNanos(process.pid());
    }

    @Override
    public void close() {
        // The process is gone and holds nothing.
    }
}
