package dev.assay.internal.targets.embedded.s3.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The disk of the object store: numbered, append-only files. One file per object would take a block and an inode each: a
 * million small objects of 1.5 GB in all would occupy 4 GB.
 *
 * <p>The space of removed objects is released file by file, once nothing in a full file is in use.
 */
public final class Segments implements AutoCloseable {

    private static final long FULL_BYTES = 64L * 1024 * 1024;

    private final Path folder;
    private final long fullBytes;
    private final Set<Segment> open = ConcurrentHashMap.newKeySet();
    private Segment latest;
    private int number;

    /** @param folder exists; only the store uses it */
    public Segments(Path folder) throws IOException {
        this(folder, FULL_BYTES);
    }

    Segments(Path folder, long fullBytes) throws IOException {
        this.folder = folder;
        this.fullBytes = fullBytes;
        this.latest = next();
    }

    private Segment next() throws IOException {
        Segment segment = new Segment(folder.resolve("segment-" + number++), open::remove);
        open.add(segment);
        return segment;
    }

    /** Writes bytes. They occupy space until the extent is released. */
    public Extent append(byte[] bytes) throws IOException {
        return place(bytes.length).write(bytes);
    }

    private synchronized Extent place(int length) throws IOException {
        if (latest.isFull(fullBytes)) {
            Segment full = latest;
            latest = next();
            full.release();
        }
        return latest.place(length);
    }

    /** The number of open files. */
    int files() {
        return open.size();
    }

    /** Closes the files. The owner of the folder removes it. */
    @Override
    public synchronized void close() {
        open.forEach(Segment::close);
    }
}
