package dev.assay.internal.json;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that grows line by line. A line is with the operating system, whole and in one write, before {@code append}
 * returns. One process at a time holds the file.
 *
 * <p>Not a channel opened for appending: an interrupt would close that for every thread.
 */
public final class LineFile implements AutoCloseable {

    private static final int CHUNK = 64 * 1024;

    private final Path path;
    private final RandomAccessFile file;
    private long length;

    private LineFile(Path path, RandomAccessFile file) {
        this.path = path;
        this.file = file;
    }

    /** Opens or makes the file and cuts off a last line that a killed process left unfinished. */
    public static LineFile open(Path path) {
        OutputFolder.makeFor(path);
        try {
            RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
            try {
                lock(path, file);
                LineFile lines = new LineFile(path, file);
                lines.cut(TornLine.start(file));
                return lines;
            } catch (IOException | RuntimeException e) {
                file.close();
                throw e;
            }
        } catch (IOException e) {
            throw OutputFolder.unwritable(path, e);
        }
    }

    private static void lock(Path path, RandomAccessFile file) throws IOException {
        @Nullable FileLock lock;
        try {
            lock = file.getChannel().tryLock();
        } catch (OverlappingFileLockException e) {
            throw new IOException("this process has it open already", e);
        }
        if (lock == null) {
            throw new IOException("another process has " + path.getFileName() + " open");
        }
    }

    /** Writes the line, which ends in a line feed, or leaves the file as it was. */
    public synchronized void append(byte[] line) {
        try {
            file.write(line);
            length += line.length;
        } catch (IOException e) {
            undo(e);
            throw OutputFolder.unwritable(path, e);
        }
    }

    /** Returns when what was written is on the disk itself. */
    public synchronized void force() {
        try {
            file.getFD().sync();
        } catch (IOException e) {
            throw OutputFolder.unwritable(path, e);
        }
    }

    /** Whether somebody has removed the file: what is written goes nowhere then. */
    public boolean isGone() {
        return !Files.exists(path);
    }

    /** Writes everything that the removed file held into a new one in its place; this one stays as it is. */
    public synchronized void rescue() {
        OutputFolder.makeFor(path);
        try (OutputStream out = new FileOutputStream(path.toFile())) {
            byte[] chunk = new byte[CHUNK];
            file.seek(0);
            for (int read = file.read(chunk); read > 0; read = file.read(chunk)) {
                out.write(chunk, 0, read);
            }
            file.seek(length);
        } catch (IOException e) {
            throw OutputFolder.unwritable(path, e);
        }
    }

    private void undo(IOException cause) {
        try {
            cut(length);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    private void cut(long to) throws IOException {
        file.setLength(to);
        file.seek(to);
        length = to;
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw OutputFolder.unwritable(path, e);
        }
    }
}
