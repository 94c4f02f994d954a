package dev.assay.internal.targets.embedded.s3.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** One file of the store. It is removed when nothing in it is in use. */
final class Segment {

    private final Path file;
    private final FileChannel channel;
    private final Consumer<Segment> whenGone;
    // One for the writer until the file is full, and one per extent.
    private final AtomicInteger users = new AtomicInteger(1);
    private long end;

    Segment(Path file, Consumer<Segment> whenGone) throws IOException {
        this.file = file;
        this.channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
        this.whenGone = whenGone;
    }

    boolean isFull(long bytes) {
        return end >= bytes;
    }

    /** Reserves space at the end; not thread-safe. */
    Extent place(int length) {
        Extent extent = new Extent(this, end, length);
        end += length;
        users.incrementAndGet();
        return extent;
    }

    void write(long offset, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer, offset + buffer.position());
        }
    }

    void read(long offset, ByteBuffer into) throws IOException {
        long from = offset - into.position();
        while (into.hasRemaining()) {
            if (channel.read(into, from + into.position()) < 0) {
                throw new IOException(file.getFileName() + " ends too early");
            }
        }
    }

    void release() {
        if (users.decrementAndGet() == 0) {
            // A reader may still be busy. The channel is closed with the store.
            whenGone.accept(this);
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                // It is removed with the folder of the run.
            }
        }
    }

    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // Nothing reads it any more.
        }
    }
}
