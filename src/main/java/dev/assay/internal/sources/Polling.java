package dev.assay.internal.sources;

import java.time.Duration;

/**
 * How Lambda polls a queue, a table or a stream: the settings of its event source mapping.
 *
 * @param batchSize the most records that a call of the function gets
 * @param window how long Lambda gathers a batch
 * @param parallel the parallelisation factor of a shard
 * @param start where in a stream Lambda begins: {@code TRIM_HORIZON} or {@code LATEST}
 * @param partialFailures whether the function's response names the records that failed
 * @param bisect whether a batch that failed is split
 */
public record Polling(
        int batchSize, Duration window, int parallel, String start, boolean partialFailures, boolean bisect) {

    /** Of a source that calls the function by itself, one event at a time; of others the least that there is. */
    public static Polling batches(int size) {
        return new Polling(size, Duration.ZERO, 1, "TRIM_HORIZON", false, false);
    }

    /** The same with other rules for batches that fail. */
    public Polling withFailures(boolean partial, boolean bisected) {
        return new Polling(batchSize, window, parallel, start, partial, bisected);
    }
}
