package dev.assay.internal.targets.embedded.s3.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;

/** A range of one file of the store. */
final class Extent implements Content {

    private static final int BUFFER_BYTES = 256 * 1024;

    private final Segment segment;
    private final long offset;
    private final int length;

    Extent(Segment segment, long offset, int length) {
        this.segment = segment;
        this.offset = offset;
        this.length = length;
    }

    Extent write(byte[] bytes) throws IOException {
        try {
            segment.write(offset, bytes);
            return this;
        } catch (IOException e) {
            release();
            throw e;
        }
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public void writeTo(OutputStream out, long from, long count) throws IOException {
        byte[] buffer = new byte[(int) Math.min(BUFFER_BYTES, count)];
        long done = 0;
        while (done < count) {
            int next = (int) Math.min(buffer.length, count - done);
            segment.read(offset + from + done, ByteBuffer.wrap(buffer, 0, next));
            out.write(buffer, 0, next);
            done += next;
        }
    }

    @Override
    public List<Content> parts() {
        return List.of(this);
    }

    @Override
    public void release() {
        segment.release();
    }
}
