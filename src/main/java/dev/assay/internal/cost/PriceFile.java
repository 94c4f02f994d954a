package dev.assay.internal.cost;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A dated table of prices on the class path. */
final class PriceFile {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private PriceFile() {}

    static <T> T read(String path, Class<T> type) {
        try (InputStream table = type.getResourceAsStream(path)) {
            if (table == null) {
                throw new IllegalStateException(path + " is missing on the class path");
            }
            return JSON.readValue(table, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
