package dev.assay.internal.progress;

import java.io.PrintStream;
import java.util.function.LongSupplier;

/**
 * Shows how far something is: on a terminal in place, ten times a second at most; elsewhere as a plain line every five
 * seconds at most, which build servers can show.
 */
public final class ProgressOutput {

    private static final long IN_PLACE_NANOS = 100_000_000L;
    private static final long BETWEEN_LINES_NANOS = 5_000_000_000L;
    private static final String CLEARED = "\r\u001B[K";

    private final PrintStream out;
    private final boolean terminal;
    private final LongSupplier nanoTime;
    private long shownAt;
    private boolean inPlace;

    /**
     * @param out where it is shown
     * @param terminal whether a line can be overwritten there
     * @param nanoTime a monotonic clock in nanoseconds
     */
    public ProgressOutput(PrintStream out, boolean terminal, LongSupplier nanoTime) {
        this.out = out;
        this.terminal = terminal;
        this.nanoTime = nanoTime;
        restart();
    }

    /** For what begins now: the first state is shown only if it takes a while. */
    public final synchronized void restart() {
        shownAt = nanoTime.getAsLong();
    }

    /** Whether the time for another look has come; {@link #show} would show nothing before. */
    public synchronized boolean due() {
        return nanoTime.getAsLong() - shownAt >= (terminal ? IN_PLACE_NANOS : BETWEEN_LINES_NANOS);
    }

    /** Shows how far it is, if it is time for that. */
    public synchronized void show(String state) {
        if (!due()) {
            return;
        }
        shownAt = nanoTime.getAsLong();
        if (terminal) {
            out.print(CLEARED + state);
            inPlace = true;
        } else {
            out.println(state);
        }
        out.flush();
    }

    /** Prints a line that stays. */
    public synchronized void line(String text) {
        if (inPlace) {
            out.print(CLEARED);
            inPlace = false;
        }
        out.println(text);
        out.flush();
    }
}
