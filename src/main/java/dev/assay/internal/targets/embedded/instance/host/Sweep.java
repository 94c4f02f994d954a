package dev.assay.internal.targets.embedded.instance.host;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Removes what runs left that were killed: their processes, control groups and files. A live run is never touched. */
public final class Sweep {

    private static final Duration UNFINISHED = Duration.ofMinutes(10);

    private Sweep() {}

    /** Sweeps all dead runs below {@code runs} of this host. */
    public static void deadRuns(Path runs) {
        for (Path folder : folders(runs)) {
            if (folder.getFileName().toString().startsWith(RunFolder.PREFIX)) {
                sweepIfDead(folder);
            } else if (folder.getFileName().toString().startsWith("new-")) {
                sweepIfAbandoned(folder);
            }
        }
    }

    private static List<Path> folders(Path runs) {
        try (Stream<Path> entries = Files.list(runs)) {
            return entries.filter(Files::isDirectory)
                    .filter(folder -> !RunFolder.isOurs(folder))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static void sweepIfDead(Path folder) {
        // Another host's processes and locks cannot be seen from here (a home on a network file system).
        try (FileChannel channel = FileChannel.open(folder.resolve(RunFolder.LOCK), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null && RunOwner.read(folder).isOnThisHost()) {
                sweep(folder);
            }
        } catch (IOException | OverlappingFileLockException e) {
            // It lives, or somebody else is sweeping it.
        }
    }

    private static void sweep(Path folder) throws IOException {
        String run = RunOwner.read(folder).run();
        lines(folder.resolve(RunFolder.PROCESSES)).forEach(Sweep::endProcess);
        List<Path> groups = lines(folder.resolve(RunFolder.GROUPS)).stream()
                .flatMap(line -> path(line).stream())
                .filter(group -> group.endsWith(groupName(run)))
                .toList();
        if (ControlGroups.sweep(groups)) {
            Folders.remove(folder);
        }
    }

    /** The name of a run's control groups. */
    public static String groupName(String run) {
        return "assay-" + run;
    }

    private static void endProcess(String line) {
        String[] pidAndStart = line.split(" ", 2);
        if (pidAndStart.length == 2 && !pidAndStart[1].isEmpty()) {
            process(pidAndStart[0])
                    .filter(process -> RunOwner.startOf(process).equals(pidAndStart[1]))
                    .ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    // A run that was killed may have left half a line, and a machine that lost its power anything.
    private static Optional<ProcessHandle> process(String pid) {
        try {
            return ProcessHandle.of(Long.parseLong(pid));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Path> path(String line) {
        try {
            return Optional.of(Path.of(line));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static List<String> lines(Path file) throws IOException {
        // Not readAllLines, which refuses a file for one byte that is no UTF-8.
        return Files.exists(file)
                ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                        .lines()
                        .toList()
                : List.of();
    }

    private static void sweepIfAbandoned(Path folder) {
        try {
            Instant made = Files.getLastModifiedTime(folder).toInstant();
            if (made.isBefore(Instant.now().minus(UNFINISHED))) {
                Folders.remove(folder);
            }
        } catch (IOException e) {
            // It is gone or got its name meanwhile.
        }
    }
}
