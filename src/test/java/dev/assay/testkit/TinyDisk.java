package dev.assay.testkit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system of few kilobytes in memory. Mounting one takes root: elsewhere the test is skipped. */
public final class TinyDisk implements AutoCloseable {

    private final Path path;

    private TinyDisk(Path path) {
        this.path = path;
    }

    /** One of 16 KB. */
    public static TinyDisk mounted(Path folder) throws IOException, InterruptedException {
        return mounted(folder, 16);
    }

    public static TinyDisk mounted(Path folder, int kilobytes) throws IOException, InterruptedException {
        Path path = Files.createDirectory(folder.resolve("tiny"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "tmpfs", path.toString()),
                "mounting needs root");
        return new TinyDisk(path);
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        try {
            run("umount", "-l", path.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        } catch (UncheckedIOException | IOException notThere) {
            return false;
        }
    }
}
