package dev.assay.internal.targets.embedded.s3;

import dev.assay.internal.targets.embedded.http.Body;
import dev.assay.internal.targets.embedded.s3.store.Content;
import java.io.IOException;
import java.io.OutputStream;

/** A range of a content as the body of an answer. It is read from the disk while it is sent. */
record ContentBody(Content content, ByteRange range) implements Body {

    @Override
    public long length() {
        return range.count();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        content.writeTo(out, range.from(), range.count());
    }
}
