package dev.assay.internal.trace;

import dev.assay.internal.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file {@code otlp-traces.jsonl} of an experiment: one line, as OpenTelemetry's
 * <a href="https://opentelemetry.io/docs/specs/otel/protocol/file-exporter/">file exporter</a> writes it.
 */
public final class TraceExport {

    /** Its name in the experiment's folder. */
    public static final String FILE = "otlp-traces.jsonl";

    private TraceExport() {}

    /** Writes the file. */
    public static void write(Path folder, CausalGraph graph) {
        try {
            String line = Json.MAPPER.writeValueAsString(OtlpTraces.of(graph)) + "\n";
            Files.writeString(folder.resolve(FILE), line, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(folder.resolve(FILE) + " cannot be written: " + e.getMessage(), e);
        }
    }
}
