package dev.assay.internal.targets.embedded.s3.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The bytes of an object. Whoever holds them can read them even after the object was removed. */
public interface Content {

    /** The number of bytes. */
    long length();

    /** Writes a range of them. */
    void writeTo(OutputStream out, long from, long count) throws IOException;

    /** The parts in which it was uploaded; only itself if it came in one request. */
    List<Content> parts();

    /** Contents one after the other as one. */
    static Content of(List<Content> parts) {
        return new Concatenation(parts);
    }

    /** Releases the space. */
    void release();

    /** All bytes, if they fit into memory. */
    default byte[] bytes() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream((int) length());
        writeTo(all, 0, length());
        return all.toByteArray();
    }
}
