package dev.assay.internal.runfolder;

import dev.assay.internal.json.JsonLines;
import dev.assay.internal.json.LineFile;
import dev.assay.internal.json.OutputFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What is kept from run to run: a file with one JSON line each, made with the first of them.
 *
 * @param file the file
 * @param lines how one stands in a line
 */
record KeptLines<T>(Path file, JsonLines<T> lines) {

    /**
     * All of them, in the order in which they were added; none if there is no file.
     *
     * @throws dev.assay.internal.json.CorruptLinesException if a line is not one
     */
    List<T> all() {
        List<T> all = new ArrayList<>();
        lines.read(file, all::add);
        return all;
    }

    void add(List<T> more) {
        OutputFolder.make(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        try (LineFile open = LineFile.open(file)) {
            more.forEach(one -> open.append(lines.line(one)));
        }
    }
}
