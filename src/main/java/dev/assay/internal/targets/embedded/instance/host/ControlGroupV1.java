package dev.assay.internal.targets.embedded.instance.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A control group of version 1: one folder for each controller that could be had. */
final class ControlGroupV1 implements ControlGroup {

    private final List<Path> folders;
    private final @Nullable Path cpu;
    private final @Nullable Path cpuacct;
    private final @Nullable Path memory;
    private final @Nullable Path pids;

    /** @param parents the run's group by controller: {@code cpu}, {@code cpuacct}, {@code memory}, {@code pids} */
    ControlGroupV1(Map<String, Path> parents, String name) {
        this.cpu = folder(parents.get("cpu"), name);
        this.cpuacct = folder(parents.get("cpuacct"), name);
        this.memory = folder(parents.get("memory"), name);
        this.pids = folder(parents.get("pids"), name);
        this.folders = parents.values().stream()
                .distinct()
                .map(parent -> parent.resolve(name))
                .toList();
    }

    private static @Nullable Path folder(@Nullable Path parent, String name) {
        try {
            return parent == null ? null : Files.createDirectories(parent.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void limitMemory(long bytes) {
        if (memory != null) {
            write(memory.resolve("memory.limit_in_bytes"), Long.toString(bytes));
            Path withSwap = memory.resolve("memory.memsw.limit_in_bytes");
            if (Files.exists(withSwap)) {
                write(withSwap, Long.toString(bytes));
            }
        }
    }

    @Override
    public void limitProcesses(int most) {
        if (pids != null) {
            write(pids.resolve("pids.max"), Integer.toString(most));
        }
    }

    @Override
    public List<Path> entrances() {
        return folders.stream().map(folder -> folder.resolve("cgroup.procs")).toList();
    }

    /** It could, but then a killed JVM would leave its instances behind: nothing ends a process that version 1 has frozen. */
    @Override
    public boolean freezes() {
        return false;
    }

    @Override
    public void freeze() {}

    @Override
    public void thaw() {}

    @Override
    public void admit(long pid) {
        folders.forEach(folder -> write(folder.resolve("cgroup.procs"), Long.toString(pid)));
    }

    @Override
    public void limitCpu(double share) {
        Quota quota = Quota.of(share);
        if (cpu != null) {
            write(cpu.resolve("cpu.cfs_period_us"), Long.toString(quota.periodMicros()));
            write(cpu.resolve("cpu.cfs_quota_us"), Long.toString(quota.quotaMicros()));
        }
    }

    @Override
    public OptionalLong cpuNanos() {
        return cpuacct == null ? OptionalLong.empty() : GroupFiles.number(cpuacct.resolve("cpuacct.usage"));
    }

    @Override
    public OptionalLong peakMemoryBytes() {
        return memory == null ? OptionalLong.empty() : GroupFiles.number(memory.resolve("memory.max_usage_in_bytes"));
    }

    @Override
    public boolean exceededMemory() {
        return memory != null
                && GroupFiles.entry(memory.resolve("memory.oom_control"), "oom_kill")
                                .orElse(0)
                        > 0;
    }

    @Override
    public void remove() {
        folders.forEach(GroupFolders::remove);
    }

    private static void write(Path file, String value) {
        try {
            GroupFiles.write(file, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
