package dev.assay.internal.json;

import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads a file line by line; what follows the last line feed is an unfinished line and is left out. */
final class LineInput implements AutoCloseable {

    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final byte[] chunk = new byte[64 * 1024];
    private int position;
    private int filled;

    LineInput(Path file) throws IOException {
        in = new FileInputStream(file.toFile());
    }

    /** The next line without its line feed, or null after the last whole one. */
    byte @Nullable [] next() throws IOException {
        line.reset();
        while (true) {
            if (position == filled) {
                filled = in.read(chunk);
                position = 0;
                if (filled < 0) {
                    filled = 0;
                    return null;
                }
            }
            int feed = feed();
            line.write(chunk, position, feed - position);
            position = Math.min(feed + 1, filled);
            if (feed < filled) {
                return line.toByteArray();
            }
        }
    }

    /** Where the next line feed is; the end of the chunk when it holds none. */
    private int feed() {
        int i = position;
        while (i < filled && chunk[i] != '\n') {
            i++;
        }
        return i;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
