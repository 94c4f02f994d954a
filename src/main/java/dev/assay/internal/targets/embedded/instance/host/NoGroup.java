package dev.assay.internal.targets.embedded.instance.host;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** Stands for the control group of an instance where none can be made: limits nothing, counts nothing. */
public final class NoGroup implements ControlGroup {

    @Override
    public void limitMemory(long bytes) {}

    @Override
    public void limitProcesses(int most) {}

    @Override
    public void admit(long pid) {}

    @Override
    public List<Path> entrances() {
        return List.of();
    }

    @Override
    public void limitCpu(double share) {}

    @Override
    public OptionalLong cpuNanos() {
        return OptionalLong.empty();
    }

    @Override
    public OptionalLong peakMemoryBytes() {
        return OptionalLong.empty();
    }

    @Override
    public boolean exceededMemory() {
        return false;
    }

    @Override
    public boolean freezes() {
        return false;
    }

    @Override
    public void freeze() {}

    @Override
    public void thaw() {}

    @Override
    public void remove() {}
}
