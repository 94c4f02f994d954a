package dev.assay.internal.measurement;

import dev.assay.data.RecordAccount;
import dev.assay.internal.progress.ProgressOutput;
import dev.assay.internal.progress.Rate;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Tells on the console how far a measurement is. */
public final class Progress {

    private static final String PREFIX = "[assay] ";
    private static final double NANOS_PER_SECOND = 1e9;

    private final ProgressOutput out;
    private final LongSupplier nanoTime;
    private String experiment = "";
    private String counted = "calls";
    private long startedAt;
    private int expected;

    /**
     * @param out where the lines go
     * @param terminal whether a line can be overwritten there
     * @param nanoTime a monotonic clock in nanoseconds
     */
    public Progress(PrintStream out, boolean terminal, LongSupplier nanoTime) {
        this.out = new ProgressOutput(out, terminal, nanoTime);
        this.nanoTime = nanoTime;
    }

    void start(String name, int cells, int calls, String what, String target) {
        experiment = name;
        expected = calls;
        counted = what;
        startedAt = nanoTime.getAsLong();
        out.restart();
        line(String.format(
                Locale.ROOT, "%d %s, %d %s on target %s", cells, cells == 1 ? "level" : "levels", calls, what, target));
    }

    void at(int done, CallCount calls, int generation, int generations) {
        if (!out.due() || done == 0) {
            return;
        }
        out.show(PREFIX + experiment + ": "
                + Rate.inWords(done, expected, counted, nanoTime.getAsLong() - startedAt)
                + ", generation " + (generation + 1) + " of " + generations + calls.inWords() + calls.costInWords());
    }

    /** Says nothing of a measurement that did not start. */
    void end(int done, CallCount calls) {
        if (experiment.isEmpty()) {
            return;
        }
        line(String.format(
                Locale.ROOT,
                "%d %s in %.1f s%s%s",
                done,
                counted,
                (nanoTime.getAsLong() - startedAt) / NANOS_PER_SECOND,
                calls.inWords(),
                calls.costInWords()));
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
        out.line(PREFIX + experiment + ": " + text);
    }
}
