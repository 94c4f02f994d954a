package dev.assay.internal.targets.host;

import org.jspecify.annotations.Nullable;

/**
 * CPU time that fixed pieces of work took so far: each once after a pause, once more at once.
 *
 * @param count how often both were done
 * @param afterPauseNanos CPU time of the pieces after a pause
 * @param repeatedNanos CPU time of the repeated ones
 * @param bestNanos CPU time of one repeated piece when the host was at its best
 */
record BurstTimes(long count, long afterPauseNanos, long repeatedNanos, long bestNanos) {

    static final BurstTimes NONE = new BurstTimes(0, 0, 0, 0);

    BurstTimes plus(long afterPause, long repeated) {
        return new BurstTimes(count + 1, afterPauseNanos + afterPause, repeatedNanos + repeated, bestNanos);
    }

    BurstTimes since(BurstTimes begin) {
        return new BurstTimes(
                count - begin.count,
                afterPauseNanos - begin.afterPauseNanos,
                repeatedNanos - begin.repeatedNanos,
                bestNanos);
    }

    /** Speed after a pause over that of repeated work; absent if nothing was measured. */
    @Nullable
    Double burstSpeed() {
        return count == 0 || afterPauseNanos <= 0 ? null : Double.valueOf((double) repeatedNanos / afterPauseNanos);
    }

    /** Speed of repeated work over the host's best; absent if nothing was measured. */
    @Nullable
    Double speed() {
        return count == 0 || repeatedNanos <= 0 ? null : Double.valueOf((double) bestNanos * count / repeatedNanos);
    }
}
