package dev.assay.internal.report.markup;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How reports write times: in UTC, the same on every machine. */
public final class Times {

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Times() {}

    /** For example {@code 2026-11-21 14:22:58 UTC}. */
    public static String utc(Instant instant) {
        return UTC.format(instant);
    }

    /** For example {@code 2 min 5 s}. */
    public static String between(Instant start, Instant end) {
        Duration took = Duration.between(start, end);
        long minutes = took.toMinutes();
        if (minutes >= 60) {
            return minutes / 60 + " h " + minutes % 60 + " min";
        }
        return minutes > 0
                ? minutes + " min " + took.toSecondsPart() + " s"
                : String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
    }
}
