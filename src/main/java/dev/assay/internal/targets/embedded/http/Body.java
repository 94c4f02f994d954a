package dev.assay.internal.targets.embedded.http;

import java.io.IOException;
import java.io.OutputStream;

/** The body of a response, in memory or elsewhere. */
public interface Body {

    /** How many bytes it has. */
    long length();

    /** Writes all of them; called once at most. */
    void writeTo(OutputStream out) throws IOException;

    /** A body that is in memory. */
    static Body of(byte[] bytes) {
        return new Body() {

            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                out.write(bytes);
            }
        };
    }
}
