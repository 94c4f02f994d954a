package dev.assay.internal.targets.embedded.s3.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The bytes of an object. They can be read for as long as somebody has them, also after the object was removed. */
public interface Content {

    /** How many bytes there are. */
    long length();

    /** Writes some of them. */
    void writeTo(OutputStream out, long from, long count) throws IOException;

    /** The parts that it was uploaded in; itself alone when it came as a whole. */
    List<Content> parts();

    /** Contents one after the other as one. */
    static Content of(List<Content> parts) {
        return new Concatenation(parts);
    }

    /** Gives the room back. */
    void release();

    /** All bytes; for contents that fit into memory. */
    default byte[] bytes() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream((int) length());
        writeTo(all, 0, length());
        return all.toByteArray();
    }
}
