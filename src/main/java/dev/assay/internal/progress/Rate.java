package dev.assay.internal.progress;

import java.util.Locale;

/** How fast something goes, in words. */
public final class Rate {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final long SECONDS_PER_MINUTE = 60;
    private static final long SECONDS_PER_HOUR = 3600;
    private static final double WHOLE_FROM = 10;

    private Rate() {}

    /**
     * For example {@code 50 of 125 calls, 10/s, 7 s left}.
     *
     * @param what what is counted
     * @param elapsedNanos since it began
     */
    public static String inWords(long done, long of, String what, long elapsedNanos) {
        String start = done + " of " + of + " " + what;
        double seconds = elapsedNanos / NANOS_PER_SECOND;
        if (done == 0 || seconds <= 0) {
            return start;
        }
        double rate = done / seconds;
        String shown = String.format(Locale.ROOT, rate < WHOLE_FROM ? "%.1f/s" : "%.0f/s", rate);
        return start + ", " + shown + ", about " + duration(Math.round((of - done) / rate)) + " left";
    }

    /** For example {@code 45 s}, {@code 3 min 20 s} or {@code 2 h 5 min}. */
    public static String duration(long seconds) {
        if (seconds < SECONDS_PER_MINUTE) {
            return seconds + " s";
        }
        return seconds < SECONDS_PER_HOUR
                ? seconds / SECONDS_PER_MINUTE + " min " + seconds % SECONDS_PER_MINUTE + " s"
                : seconds / SECONDS_PER_HOUR + " h " + seconds % SECONDS_PER_HOUR / SECONDS_PER_MINUTE + " min";
    }
}
