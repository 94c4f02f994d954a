package dev.assay.internal.targets.embedded.languages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The loops of Python and Node, which lie in a folder of the run from their first use on. */
public final class LanguageFiles {

    private final Path folder;

    /** @param folder which exists */
    public LanguageFiles(Path folder) {
        this.folder = folder;
    }

    synchronized Path unpacked(String name) {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            try (InputStream in = LanguageFiles.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IOException("Our own file " + name + " is not on the class path");
                }
                Files.copy(in, file);
            } catch (IOException e) {
                throw new UncheckedIOException("A runtime could not be unpacked into " + folder, e);
            }
        }
        return file;
    }
}
