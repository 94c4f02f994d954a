package dev.assay.internal.targets.embedded.s3.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The disk of the object store: numbered files that bytes are only appended to. One file an object would take a block and an
 * inode each: a million small objects would need 4 GB for 1.5.
 *
 * <p>The room of removed objects is given back file by file: when nothing in a full one is in use any more.
 */
public final class Segments implements AutoCloseable {

    private static final long FULL_BYTES = 64L * 1024 * 1024;

    private final Path folder;
    private final long fullBytes;
    private final Set<Segment> open = ConcurrentHashMap.newKeySet();
    private Segment latest;
    private int number;

    /** @param folder exists and belongs to the store alone */
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

    /** Writes bytes; they take room until the extent is released. */
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

    /** How many files there are. */
    int files() {
        return open.size();
    }

    /** Closes the files; the folder is its owner's to remove. */
    @Override
    public synchronized void close() {
        open.forEach(Segment::close);
    }
}
