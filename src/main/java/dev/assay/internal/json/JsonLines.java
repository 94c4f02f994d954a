package dev.assay.internal.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Files of one JSON record per line, read one line at a time.
 *
 * @param <T> the record
 */
public final class JsonLines<T> {

    private static final String NO_RECORD = "must be one JSON record";

    private final ObjectWriter writer;
    private final ObjectReader reader;

    public JsonLines(Class<T> type) {
        this(type, Json.MAPPER.readerFor(type));
    }

    private JsonLines(Class<T> type, ObjectReader reader) {
        this.writer = Json.MAPPER.writerFor(type);
        this.reader = reader;
    }

    /** Numbers of JSON trees are read as they are written, digit by digit: {@code 150.0} is not {@code 1.5E+2}. */
    public static <T> JsonLines<T> exact(Class<T> type) {
        return new JsonLines<>(
                type,
                Json.MAPPER
                        .readerFor(type)
                        .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                        .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES));
    }

    public byte[] line(T value) {
        try {
            byte[] json = writer.writeValueAsBytes(value);
            byte[] line = Arrays.copyOf(json, json.length + 1);
            line[json.length] = '\n';
            return line;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("value (" + value + ") must be representable as JSON", e);
        }
    }

    /**
     * Hands every record of the file to the sink, in the file's order; none when there is no file.
     *
     * @throws CorruptLinesException after the last record, when lines were not records; all others were handed over
     */
    public void read(Path file, Consumer<? super T> sink) {
        read(file, LineCheck.none(), sink);
    }

    /** The same; what the check finds wrong is corrupt too, and is not handed over. */
    public void read(Path file, LineCheck<? super T> check, Consumer<? super T> sink) {
        if (!Files.exists(file)) {
            return;
        }
        Map<Long, String> corrupt = new TreeMap<>();
        try (LineInput lines = new LineInput(file)) {
            long[] number = {0};
            new ParsedAhead<>(lines, this::parsed).forEach(value -> {
                number[0]++;
                String wrong = hand(value, check, sink);
                if (wrong != null) {
                    corrupt.put(number[0], wrong);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
        if (!corrupt.isEmpty()) {
            throw new CorruptLinesException(file, corrupt);
        }
    }

    /** The record of a line; empty if it is none. */
    private Optional<T> parsed(byte[] line) {
        try {
            T value = reader.readValue(line);
            return WholeRecord.isWhole(value) ? Optional.of(value) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private @Nullable String hand(Optional<T> value, LineCheck<? super T> check, Consumer<? super T> sink) {
        if (value.isEmpty()) {
            return NO_RECORD;
        }
        String wrong = check.wrong(value.get());
        if (wrong == null) {
            sink.accept(value.get());
        }
        return wrong;
    }
}
