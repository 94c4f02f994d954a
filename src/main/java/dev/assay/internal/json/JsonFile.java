package dev.assay.internal.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** One record in its own JSON file, replaced as a whole: a reader finds the old one or the new one. */
public final class JsonFile {

    /** The version of the form of all files in a run's folder. A reader refuses a newer one. */
    static final int SCHEMA = 1;

    private JsonFile() {}

    public static void write(Path file, Object value) {
        Path temporary = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".tmp");
        OutputFolder.makeFor(file);
        try {
            try {
                // Not a channel: an interrupted thread must still be able to write down what it measured.
                try (OutputStream out = new FileOutputStream(temporary.toFile())) {
                    out.write(bytes(value));
                }
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw OutputFolder.unwritable(file, e);
        }
    }

    public static <T> T read(Path file, Class<T> type) {
        try {
            ObjectNode node = Json.MAPPER.readValue(Files.readAllBytes(file), ObjectNode.class);
            int schema = node.path("schema").asInt(SCHEMA);
            if (schema > SCHEMA) {
                throw new IOException("schema (" + schema + ") must be at most " + SCHEMA
                        + ". Read it with the newer Assay that wrote it");
            }
            return Json.MAPPER.treeToValue(node, type);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static byte[] bytes(Object value) throws JsonProcessingException {
        ObjectNode node = Json.MAPPER.createObjectNode().put("schema", SCHEMA);
        node.setAll((ObjectNode) Json.MAPPER.valueToTree(value));
        return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(node);
    }
}
