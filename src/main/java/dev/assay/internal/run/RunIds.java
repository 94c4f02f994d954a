package dev.assay.internal.run;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Names of runs: they sort by time, and two runs of the same second differ. */
public final class RunIds {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int SUFFIXES = 0x10000;

    private RunIds() {}

    /** The id of a run that begins now. */
    public static String next(Instant now) {
        return TIME.format(now) + String.format(Locale.ROOT, "-%04x", new SecureRandom().nextInt(SUFFIXES));
    }
}
