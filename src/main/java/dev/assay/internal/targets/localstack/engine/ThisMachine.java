package dev.assay.internal.targets.localstack.engine;

import com.github.dockerjava.api.model.Info;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * This machine as its kernel describes it, and as an engine on it would.
 *
 * @param kernel release; absent if the system does not tell
 * @param processors online
 * @param memoryBytes in total
 */
record ThisMachine(@Nullable String kernel, long processors, long memoryBytes) {

    private static final String MEMORY = "MemTotal:";
    private static final long KILOBYTE = 1024;

    static ThisMachine read() {
        return read(Path.of("/proc"));
    }

    static ThisMachine read(Path proc) {
        try (Stream<String> processors = Files.lines(proc.resolve("stat"));
                Stream<String> memory = Files.lines(proc.resolve("meminfo"))) {
            return new ThisMachine(
                    Files.readString(proc.resolve("sys/kernel/osrelease")).strip(),
                    processors.filter(line -> line.matches("cpu[0-9]+ .*")).count(),
                    memory.filter(line -> line.startsWith(MEMORY))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * KILOBYTE)
                            .findFirst()
                            .orElse(0));
        } catch (IOException | NumberFormatException notLinux) {
            return new ThisMachine(null, 0, 0);
        }
    }

    /** Why an engine's containers do not run here; empty if they do. */
    Optional<String> differs(Info engine) {
        if (kernel == null) {
            return Optional.of(
                    "the Docker engine runs containers in a virtual machine: this system has no Linux kernel");
        }
        if (!kernel.equals(engine.getKernelVersion())) {
            return Optional.of("the Docker engine runs on another kernel (" + engine.getKernelVersion()
                    + ") than this process (" + kernel + ")");
        }
        Integer theirs = engine.getNCPU();
        Long memory = engine.getMemTotal();
        boolean same = theirs != null && theirs == processors && memory != null && memory == memoryBytes;
        return same
                ? Optional.empty()
                : Optional.of("the Docker engine sees " + theirs + " processors and " + memory
                        + " bytes of memory, this process " + processors + " and " + memoryBytes);
    }
}
