package dev.assay.internal.targets.localstack.cleanup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * The processes as the operating system tells them.
 *
 * <p>On Linux the start is taken in clock ticks since the machine's start (proc(5), {@code stat}, field 22). The JDK adds them to the wall
 * clock's idea of when that was, which moves with every correction of the clock: a process that lives would then seem to be another.
 */
record ProcessTable(Path proc) implements Processes {

    private static final int STATE = 0;
    private static final int START = 19;
    private static final String ENDED = "ZX";

    static ProcessTable ofThisHost() {
        return new ProcessTable(Path.of("/proc"));
    }

    @Override
    public Optional<String> startOf(long pid) {
        return Files.exists(proc.resolve("self/stat")) ? ticks(pid) : instant(pid);
    }

    // A process that ended and was not yet waited for is still listed.
    private Optional<String> ticks(long pid) {
        String stat;
        try {
            stat = new String(Files.readAllBytes(stat(pid)), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException ended) {
            return Optional.empty();
        } catch (IOException e) {
            // It may be there: too many open files here say nothing of it. The kernel says "no such process" of one
            // that just ended.
            return String.valueOf(e.getMessage()).contains("No such process")
                    ? Optional.empty()
                    : Optional.of(Host.NONE);
        }
        // The second field is the program's name in parentheses, and may itself contain anything.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
        if (fields.length <= START) {
            return Optional.of(Host.NONE);
        }
        return ENDED.contains(fields[STATE]) ? Optional.empty() : Optional.of(fields[START]);
    }

    private static Optional<String> instant(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(process -> process.info()
                        .startInstant()
                        .map(Instant::toEpochMilli)
                        .map(String::valueOf)
                        .orElse(Host.NONE));
    }

    /** On Linux {@code /proc} may be mounted with {@code hidepid}: then not even the first process is seen. */
    @Override
    public boolean othersAreHidden() {
        return Files.exists(proc.resolve("self/stat")) && !Files.exists(stat(1));
    }

    private Path stat(long pid) {
        return proc.resolve(pid + "/stat");
    }
}
