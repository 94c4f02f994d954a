package dev.assay.internal.targets.embedded.instance.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** A control group of version 2: one folder for all controllers. */
final class ControlGroupV2 implements ControlGroup {

    private static final long NANOS_PER_MICRO = 1_000;

    private final Path folder;

    ControlGroupV2(Path parent, String name) {
        try {
            this.folder = Files.createDirectories(parent.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void limitMemory(long bytes) {
        if (Files.exists(folder.resolve("memory.max"))) {
            write("memory.max", Long.toString(bytes));
        }
        if (Files.exists(folder.resolve("memory.swap.max"))) {
            write("memory.swap.max", "0");
        }
    }

    @Override
    public void limitProcesses(int most) {
        if (Files.exists(folder.resolve("pids.max"))) {
            write("pids.max", Integer.toString(most));
        }
    }

    @Override
    public List<Path> entrances() {
        return List.of(folder.resolve("cgroup.procs"));
    }

    @Override
    public boolean freezes() {
        return Files.exists(folder.resolve("cgroup.freeze"));
    }

    @Override
    public void freeze() {
        write("cgroup.freeze", "1");
    }

    @Override
    public void thaw() {
        if (freezes()) {
            write("cgroup.freeze", "0");
        }
    }

    @Override
    public void admit(long pid) {
        write("cgroup.procs", Long.toString(pid));
    }

    @Override
    public void limitCpu(double share) {
        Quota quota = Quota.of(share);
        if (Files.exists(folder.resolve("cpu.max"))) {
            write("cpu.max", quota.quotaMicros() + " " + quota.periodMicros());
        }
    }

    @Override
    public OptionalLong cpuNanos() {
        OptionalLong micros = GroupFiles.entry(folder.resolve("cpu.stat"), "usage_usec");
        return micros.isEmpty() ? micros : OptionalLong.of(micros.getAsLong() * NANOS_PER_MICRO);
    }

    @Override
    public OptionalLong peakMemoryBytes() {
        return GroupFiles.number(folder.resolve("memory.peak"));
    }

    @Override
    public boolean exceededMemory() {
        return GroupFiles.entry(folder.resolve("memory.events"), "oom_kill").orElse(0) > 0;
    }

    @Override
    public void remove() {
        GroupFolders.remove(folder);
    }

    private void write(String file, String value) {
        try {
            GroupFiles.write(folder.resolve(file), value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
