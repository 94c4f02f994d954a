package dev.assay.profiler;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The small files in which a kernel tells about itself, below a root that is {@code /} outside tests. */
final class SystemFiles {

    private static final String[] NOTHING = {};

    private final String root;
    private byte[] buffer = new byte[8192];

    /** @param root put before every path: empty for the machine's own files */
    SystemFiles(String root) {
        this.root = root;
    }

    /** The whole file, or null if there is none that may be read. */
    @Nullable
    String text(String path) {
        try (FileInputStream in = new FileInputStream(root.concat(path))) {
            int length = 0;
            for (int read = in.read(buffer); read > 0; read = in.read(buffer, length, buffer.length - length)) {
                length += read;
                if (length == buffer.length) {
                    buffer = Arrays.copyOf(buffer, 2 * length);
                }
            }
            return new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
        } catch (IOException absent) {
            return null;
        }
    }

    /** The first line without the blanks around it, or null if there is none. */
    @Nullable
    String line(String path) {
        String text = text(path);
        if (text == null) {
            return null;
        }
        int end = text.indexOf('\n');
        String line = (end < 0 ? text : text.substring(0, end)).trim();
        return line.isEmpty() ? null : line;
    }

    /** The names in a folder; none if it cannot be listed. */
    String[] names(String folder) {
        String[] names = file(folder).list();
        return names == null ? NOTHING : names;
    }

    File file(String path) {
        return new File(root.concat(path));
    }
}
