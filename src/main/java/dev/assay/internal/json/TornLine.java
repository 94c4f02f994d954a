package dev.assay.internal.json;

import java.io.IOException;
import java.io.RandomAccessFile;

/** The unfinished last line that a killed process may leave: whatever follows the last line feed. */
final class TornLine {

    private static final int STEP = 8192;

    private TornLine() {}

    /** Where the torn line starts: the end of the file when there is none. */
    static long start(RandomAccessFile file) throws IOException {
        byte[] bytes = new byte[STEP];
        long end = file.length();
        while (end > 0) {
            int size = (int) Math.min(STEP, end);
            file.seek(end - size);
            file.readFully(bytes, 0, size);
            for (int i = size - 1; i >= 0; i--) {
                if (bytes[i] == '\n') {
                    return end - size + i + 1;
                }
            }
            end -= size;
        }
        return 0;
    }
}
