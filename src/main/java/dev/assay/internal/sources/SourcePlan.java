package dev.assay.internal.sources;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a source is made like. A setting that a kind does not have has no effect on it.
 *
 * @param kind which service
 * @param batchSize the most records that a call of the function gets; a level of the factor {@code batchSize} takes precedence
 * @param window how long the service gathers a batch
 * @param ordered whether a queue is a FIFO queue
 * @param shards of a stream
 * @param parallel the parallelisation factor of a shard
 * @param changes of an item that calls make one after the other: {@code INSERT}, {@code MODIFY}, {@code REMOVE}
 * @param partialFailures whether the function's response names the records that failed
 * @param bisect whether a batch that failed is split
 * @param attempts how often an event that fails is delivered before it is given up; 0 for the service's default
 * @param deadLetters whether what was given up goes to a queue
 * @param filter a filter pattern; empty for none
 * @param deadline how long Assay waits for what was sent
 */
public record SourcePlan(
        SourceKind kind,
        int batchSize,
        Duration window,
        boolean ordered,
        int shards,
        int parallel,
        List<String> changes,
        boolean partialFailures,
        boolean bisect,
        int attempts,
        boolean deadLetters,
        String filter,
        Duration deadline) {

    private static final int LAMBDAS_OWN_ATTEMPTS = 3;

    public SourcePlan {
        changes = List.copyOf(changes);
    }

    /**
     * How often the function is called for one event at the most, if each call gets one record; empty if an event that fails is delivered until it
     * expires. A batch that is split falls into fewer than two parts per record, each of which is tried so often.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html">Retries of streams</a>
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html">Retries of asynchronous invocations</a>
     */
    public OptionalInt mostDeliveries() {
        return switch (kind) {
            case TOPIC, OBJECT, RULE -> OptionalInt.of(attempts > 0 ? attempts : LAMBDAS_OWN_ATTEMPTS);
            case QUEUE, TABLE, STREAM ->
                attempts > 0 ? OptionalInt.of(bisect ? 2 * attempts : attempts) : OptionalInt.empty();
        };
    }

    /** The same with another size of batches. */
    public SourcePlan withBatchSize(int other) {
        return new SourcePlan(
                kind,
                other,
                window,
                ordered,
                shards,
                parallel,
                changes,
                partialFailures,
                bisect,
                attempts,
                deadLetters,
                filter,
                deadline);
    }
}
