package dev.assay.internal.packaging;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A file of {@code META-INF/services}, in the form that {@link java.util.ServiceLoader} describes. */
final class ServiceFile {

    static final String FOLDER = "META-INF/services/";

    private ServiceFile() {}

    /** The internal names of the classes that it lists. */
    static List<String> providers(byte[] file) {
        return new String(file, StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceFirst("#.*", "").trim())
                .filter(line -> !line.isEmpty())
                .map(line -> line.replace('.', '/'))
                .toList();
    }
}
