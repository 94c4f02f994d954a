package dev.assay.internal.measurement;

import dev.assay.data.RecordAccount;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Tells on the console how far a measurement is: a plain line every few seconds, which also build servers can show. */
public final class Progress {

    private static final long BETWEEN_LINES_NANOS = 5_000_000_000L;
    private static final double NANOS_PER_SECOND = 1e9;

    private final PrintStream out;
    private final LongSupplier nanoTime;
    private String experiment = "";
    private String counted = "calls";
    private long startedAt;
    private long lastLineAt;
    private int expected;

    /**
     * @param out where the lines go
     * @param nanoTime a monotonic clock in nanoseconds
     */
    public Progress(PrintStream out, LongSupplier nanoTime) {
        this.out = out;
        this.nanoTime = nanoTime;
    }

    void start(String name, int cells, int calls, String what, String target) {
        experiment = name;
        expected = calls;
        counted = what;
        startedAt = nanoTime.getAsLong();
        lastLineAt = startedAt;
        line(String.format(
                Locale.ROOT, "%d %s, %d %s on target %s", cells, cells == 1 ? "level" : "levels", calls, what, target));
    }

    void at(int done, CallCount calls, int generation, int generations) {
        long now = nanoTime.getAsLong();
        if (now - lastLineAt < BETWEEN_LINES_NANOS || done == 0) {
            return;
        }
        lastLineAt = now;
        double seconds = (now - startedAt) / NANOS_PER_SECOND;
        line(String.format(
                Locale.ROOT,
                "%d of %d %s%s, generation %d of %d, %.0f s, about %.0f s left",
                done,
                expected,
                counted,
                calls.inWords(),
                generation + 1,
                generations,
                seconds,
                seconds * (expected - done) / done));
    }

    /** Says nothing of a measurement that did not start. */
    void end(int done, CallCount calls) {
        if (experiment.isEmpty()) {
            return;
        }
        line(String.format(
                Locale.ROOT,
                "%d %s in %.1f s%s",
                done,
                counted,
                (nanoTime.getAsLong() - startedAt) / NANOS_PER_SECOND,
                calls.inWords()));
    }

    /** Says what went wrong beside the measurement. */
    void warn(String sentence) {
        line("WARNING: " + sentence);
    }

    void collected(RecordAccount account) {
        line(String.format(
                Locale.ROOT,
                "%d records collected in %.1f s: %d of %d expected invocations left one, %d records are doubled",
                account.records(),
                account.seconds(),
                account.arrived(),
                account.expected(),
                account.doubled().count()));
    }

    private void line(String text) {
        out.println("[assay] " + experiment + ": " + text);
        out.flush();
    }
}
