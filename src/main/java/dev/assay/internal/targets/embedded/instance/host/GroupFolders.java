package dev.assay.internal.targets.embedded.instance.host;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Makes and removes the folders of control groups, which only go when no process is in them. */
final class GroupFolders {

    private static final int ATTEMPTS = 200;
    private static final long BETWEEN_ATTEMPTS_NANOS = 10_000_000;

    private GroupFolders() {}

    /** Ends all processes in a group and the groups below it and removes them; says whether all is gone. */
    static boolean remove(Path group) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (removeOnce(group)) {
                return true;
            }
            LockSupport.parkNanos(BETWEEN_ATTEMPTS_NANOS);
        }
        return false;
    }

    private static boolean removeOnce(Path group) {
        try {
            for (Path child : children(group)) {
                removeOnce(child);
            }
            for (String pid : Files.readAllLines(group.resolve("cgroup.procs"))) {
                Posix.kill(Long.parseLong(pid.strip()));
            }
            Files.delete(group);
            return true;
        } catch (NoSuchFileException e) {
            return true;
        } catch (DirectoryNotEmptyException e) {
            return false;
        } catch (IOException | NumberFormatException e) {
            return !Files.exists(group);
        }
    }

    private static List<Path> children(Path group) throws IOException {
        try (Stream<Path> entries = Files.list(group)) {
            return entries.filter(Files::isDirectory).toList();
        }
    }
}
