package dev.assay.internal.report.figures;

import dev.assay.internal.runfolder.RunFolder;
import dev.assay.internal.runfolder.RunRecord;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run said of itself when it started; what its folder's name tells where {@code run.json} is damaged.
 *
 * @param damage why {@code run.json} could not be read; absent when it could
 */
public record RunStart(RunRecord record, @Nullable String damage) {

    private static final DateTimeFormatter ID_TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);
    private static final int ID_TIME_LENGTH = 15;
    private static final String UNKNOWN = "unknown";

    public static RunStart of(RunFolder folder) {
        try {
            return new RunStart(folder.run(), null);
        } catch (UncheckedIOException e) {
            return new RunStart(standIn(folder.id()), String.valueOf(e.getMessage()));
        }
    }

    private static RunRecord standIn(String id) {
        return new RunRecord(
                id, time(id), null, UNKNOWN, UNKNOWN, "run.json is damaged", List.of(), Map.of("run.json", "damaged"));
    }

    /** The time in an id such as {@code 20261121-142258-3f9a}; the start of 1970 for an id without one. */
    private static Instant time(String id) {
        try {
            String time = id.substring(0, Math.min(ID_TIME_LENGTH, id.length()));
            return LocalDateTime.parse(time, ID_TIME).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }
}
