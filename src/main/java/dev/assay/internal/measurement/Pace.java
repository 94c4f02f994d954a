package dev.assay.internal.measurement;

import dev.assay.internal.time.TimeSource;
import java.time.Duration;

/** When the blocks of a measurement begin: one after the other, or spread evenly over a span of time. */
final class Pace {

    private final Duration span;
    private final int blocks;
    private final TimeSource time;
    private boolean begun;
    private long start;

    /**
     * @param span from the first block to where the one after the last would begin; zero for one after the other
     * @param blocks how many blocks there are, at least 1
     * @param time the clock
     */
    Pace(Duration span, int blocks, TimeSource time) {
        this.span = span;
        this.blocks = blocks;
        this.time = time;
    }

    /** Waits until it is the block's turn; one that is late begins at once. The first one to be awaited is in time. */
    void await(int block) throws InterruptedException {
        Duration due = span.multipliedBy(block).dividedBy(blocks);
        if (!begun) {
            begun = true;
            start = time.nanos() - due.toNanos();
        }
        Duration left = due.minusNanos(time.nanos() - start);
        if (!left.isNegative() && !left.isZero()) {
            time.sleep(left);
        }
    }
}
