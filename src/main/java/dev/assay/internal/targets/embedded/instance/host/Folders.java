package dev.assay.internal.targets.embedded.instance.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** Folders that nobody else may look into, and their removal. */
public final class Folders {

    // Belongs to the user who runs us.
    private static final Path PROCESS = Path.of("/proc/self");

    private Folders() {}

    /** Makes a folder, and those above it that are missing, for the user alone. */
    public static Path makePrivate(Path folder) {
        try {
            if (Files.isDirectory(folder)) {
                return ours(folder);
            }
            return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                    ? Files.createDirectories(
                            folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
                    : Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // In a place that all may write to, another user may have made the folder first.
    private static Path ours(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("unix")
                && Files.exists(PROCESS)
                && !Files.getAttribute(folder, "unix:uid").equals(Files.getAttribute(PROCESS, "unix:uid"))) {
            throw new IOException(folder + " belongs to another user");
        }
        return folder;
    }

    /** Removes a folder and all in it, as far as it can; follows no links. */
    public static void remove(Path folder) {
        try {
            Files.walkFileTree(folder, new Removal());
        } catch (IOException e) {
            // What is still there is found by the next run's sweep.
        }
    }

    private static final class Removal extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            return delete(file);
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return delete(file);
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
            return delete(folder);
        }

        private static FileVisitResult delete(Path path) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                // Best effort: the rest is removed all the same.
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
