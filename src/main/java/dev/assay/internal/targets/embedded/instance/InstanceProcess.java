package dev.assay.internal.targets.embedded.instance;

import dev.assay.internal.targets.embedded.instance.host.ControlGroup;
import dev.assay.internal.targets.embedded.instance.host.Folders;
import dev.assay.internal.targets.embedded.instance.host.PeakMemory;
import dev.assay.internal.targets.embedded.instance.host.ProcessCpu;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The process of an instance with all that is its own: folder, log, control group, CPU. */
final class InstanceProcess {

    private static final long BYTES_PER_MEGABYTE = 1024L * 1024;

    private final Process process;
    private final ProcessCpu cpu;
    private final ControlGroup group;
    private final InstanceFolder folder;
    private final LogFile log;
    private int highestMegabytes;

    InstanceProcess(Process process, ProcessCpu cpu, ControlGroup group, InstanceFolder folder, LogFile log) {
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

    /**
     * The most memory that the process held so far, in megabytes; 0 if it was never measured. It never falls, as the Lambda
     * service reports one maximum for all invocations on an instance.
     */
    synchronized int peakMegabytes() {
        highestMegabytes = Math.max(highestMegabytes, currentPeakMegabytes());
        return highestMegabytes;
    }

    private int currentPeakMegabytes() {
        OptionalLong runtime = cpu.runtime();
        OptionalInt resident = runtime.isPresent() ? PeakMemory.megabytes(runtime.getAsLong()) : OptionalInt.empty();
        if (resident.isPresent()) {
            return resident.getAsInt();
        }
        return (int) (group.peakMemoryBytes().orElse(0) / BYTES_PER_MEGABYTE);
    }

    boolean exceededMemory() {
        return group.exceededMemory();
    }

    CompletableFuture<Process> exit() {
        return process.onExit();
    }

    ExitStatus exitStatus() {
        return new ExitStatus(process.exitValue(), folder.hasExitNote());
    }

    void kill() {
        if (group.entrances().isEmpty()) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
        }
        process.destroyForcibly();
    }

    /** Removes what is left of the process after its end. */
    void discard() {
        cpu.close();
        log.close();
        group.remove();
        Folders.remove(folder.path());
    }
}
