package dev.assay.internal.targets.embedded.s3.store;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * A content that was uploaded in parts. The parts are not moved.
 *
 * @param parts in their order
 */
record Concatenation(List<Content> parts) implements Content {

    Concatenation {
        parts = List.copyOf(parts);
    }

    @Override
    public long length() {
        return parts.stream().mapToLong(Content::length).sum();
    }

    @Override
    public void writeTo(OutputStream out, long from, long count) throws IOException {
        long skip = from;
        long left = count;
        for (Content part : parts) {
            long here = Math.max(0, Math.min(left, part.length() - skip));
            if (here > 0) {
                part.writeTo(out, skip, here);
                left -= here;
            }
            skip = Math.max(0, skip - part.length());
        }
    }

    @Override
    public void release() {
        parts.forEach(Content::release);
    }
}
