package dev.assay.internal.report.allure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A file of an experiment as Allure shows it.
 *
 * @param name how it is listed
 * @param type media type
 * @param content the file
 * @param ending of the file's name, with its dot
 */
record AllureAttachment(String name, String type, String content, String ending) {

    private static final Map<String, String> TYPES =
            Map.of(".svg", "image/svg+xml", ".csv", "text/csv", ".json", "application/json");

    /** Allure copies a file for each test that shows it: larger ones stay in the run's folder alone. */
    private static final long LARGEST = 1 << 20;

    /** Empty when the file is not there, is of an unknown kind, or is larger than 1 MiB. */
    static Optional<AllureAttachment> of(Path file) {
        String name = String.valueOf(file.getFileName());
        String ending = name.substring(Math.max(name.lastIndexOf('.'), 0));
        String type = TYPES.get(ending);
        try {
            if (type == null || !Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                return Optional.empty();
            }
            return Optional.of(new AllureAttachment(name, type, Files.readString(file), ending));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
