package dev.assay.internal.saaf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Result files of SAAF: folders with a JSON file for each run, and CSV files. */
public final class SaafResults implements ImportedRun.Profiles {

    private final List<Path> paths;

    /** @param paths folders, whose JSON files are read, and CSV files */
    public SaafResults(List<Path> paths) {
        this.paths = List.copyOf(paths);
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw problem("file (" + path + ") must be there", "Name a folder of JSON files, or a CSV file");
            }
        }
    }

    @Override
    public void forEach(Consumer<JsonNode> sink) {
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                folder(path, sink);
            } else {
                file(path, sink);
            }
        }
    }

    private static void folder(Path folder, Consumer<JsonNode> sink) {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".json")).sorted().forEach(file -> file(file, sink));
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static void file(Path file, Consumer<JsonNode> sink) {
        String text;
        try {
            text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
        if (file.toString().endsWith(".json")) {
            sink.accept(object(file, text));
        } else {
            RunsCsv.read(file.toString(), text).forEach(sink);
        }
    }

    private static ObjectNode object(Path file, String text) {
        try {
            if (Json.MAPPER.readTree(text) instanceof ObjectNode run) {
                return run;
            }
        } catch (JsonProcessingException e) {
            // Said below.
        }
        throw problem("file (" + file + ") must hold a JSON object", "Leave it out, or correct it");
    }

    private static InvalidInputException problem(String must, String remedy) {
        return new InvalidInputException(Problem.FAAS_RUNNER, must, remedy);
    }
}
