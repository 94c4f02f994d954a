package dev.assay.internal.targets.embedded.instance;

import dev.assay.internal.targets.embedded.instance.host.ControlGroup;
import dev.assay.internal.targets.embedded.instance.host.Folders;
import dev.assay.internal.targets.embedded.instance.host.PeakMemory;
import dev.assay.internal.targets.embedded.instance.host.ProcessCpu;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The process of an instance with all that is its own: folder, log, control group, CPU. */
final class InstanceProcess {

    private static final long BYTES_PER_MEGABYTE = 1024L * 1024;

    private final Process process;
    private final ProcessCpu cpu;
    private final @Nullable ControlGroup group;
    private final Path folder;
    private final LogFile log;

    InstanceProcess(Process process, ProcessCpu cpu, @Nullable ControlGroup group, Path folder, LogFile log) {
        this.process = process;
        this.cpu = cpu;
        this.group = group;
        this.folder = folder;
        this.log = log;
    }

    ProcessCpu cpu() {
        return cpu;
    }

    LogFile log() {
        return log;
    }

    @Nullable
    Long cpuNanos() {
        OptionalLong used = cpu.usedNanos();
        return used.isPresent() ? used.getAsLong() : null;
    }

    /** Peak memory so far, in megabytes; 0 where it is not measured. */
    int peakMegabytes() {
        OptionalInt resident = PeakMemory.megabytes(process.pid());
        if (resident.isPresent() || group == null) {
            return resident.orElse(0);
        }
        return (int) (group.peakMemoryBytes().orElse(0) / BYTES_PER_MEGABYTE);
    }

    boolean exceededMemory() {
        return group != null && group.exceededMemory();
    }

    CompletableFuture<Process> exit() {
        return process.onExit();
    }

    int exitCode() {
        return process.exitValue();
    }

    void kill() {
        if (group == null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
        }
        process.destroyForcibly();
    }

    /** Removes what is left of the process after its end. */
    void discard() {
        cpu.close();
        log.close();
        if (group != null) {
            group.remove();
        }
        Folders.remove(folder);
    }
}
