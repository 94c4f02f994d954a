package dev.assay.internal.sources;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a source is made like. A setting that a kind does not have has no effect on it.
 *
 * @param kind which service
 * @param ordered whether a queue is a FIFO queue
 * @param shards of a stream
 * @param changes of an item that calls make one after the other: {@code INSERT}, {@code MODIFY}, {@code REMOVE}
 * @param polling how Lambda polls it
 * @param retries what becomes of an event that fails
 * @param filter a filter pattern; empty for none
 * @param deadline how long Assay waits for what was sent
 * @param account that owns a topic; empty for that of the function
 */
public record SourcePlan(
        SourceKind kind,
        boolean ordered,
        int shards,
        List<String> changes,
        Polling polling,
        Retries retries,
        String filter,
        Duration deadline,
        String account) {

    private static final int LAMBDAS_OWN_ATTEMPTS = 3;

    public SourcePlan {
        changes = List.copyOf(changes);
    }

    /** A standard queue, a stream with one shard, or what has neither. */
    public static SourcePlan of(SourceKind kind, Polling polling, Retries retries, String filter, Duration deadline) {
        return new SourcePlan(kind, false, 1, List.of("INSERT"), polling, retries, filter, deadline, "");
    }

    /** The same, owned by another account. */
    public SourcePlan ownedBy(String other) {
        return new SourcePlan(kind, ordered, shards, changes, polling, retries, filter, deadline, other);
    }

    /** The same as a FIFO queue, or not. */
    public SourcePlan inOrder(boolean fifo) {
        return new SourcePlan(kind, fifo, shards, changes, polling, retries, filter, deadline, account);
    }

    /** The same with other changes of an item. */
    public SourcePlan changing(List<String> others) {
        return new SourcePlan(kind, ordered, shards, others, polling, retries, filter, deadline, account);
    }

    /** The same with another number of shards. */
    public SourcePlan over(int number) {
        return new SourcePlan(kind, ordered, number, changes, polling, retries, filter, deadline, account);
    }

    /**
     * How often the function is called for one event at the most, if each call gets one record; empty if an event that fails is delivered until it
     * expires. A batch that is split falls into fewer than two parts per record, each of which is tried so often.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html">Retries of streams</a>
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html">Retries of asynchronous invocations</a>
     */
    public OptionalInt mostDeliveries() {
        int attempts = retries.attempts();
        if (kind.pushes()) {
            return OptionalInt.of(attempts > 0 ? attempts : LAMBDAS_OWN_ATTEMPTS);
        }
        return attempts > 0 ? OptionalInt.of(polling.bisect() ? 2 * attempts : attempts) : OptionalInt.empty();
    }

    /** The same with another value of a setting that is a factor. */
    public SourcePlan with(SourceSetting setting, Object value) {
        return new SourcePlan(
                kind,
                ordered,
                shards,
                changes,
                setting.in(polling, value),
                setting.in(retries, value),
                filter,
                deadline,
                account);
    }
}
