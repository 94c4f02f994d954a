package dev.assay.internal.load;

import dev.assay.data.Observation;
import dev.assay.data.Timing;
import dev.assay.targets.Witness;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A call under way. */
final class SentCall {

    private static final double NANOS_PER_MILLISECOND = 1e6;

    private final Start start;
    private final PlannedCall call;
    private final Origin origin;
    private final Duration deadline;
    private final Witness.CallSeen seen;
    private final Future<?> request;
    private final CompletableFuture<Ended> ended;

    SentCall(
            Start start,
            PlannedCall call,
            Origin origin,
            Duration deadline,
            CompletableFuture<Supplier<Answer>> answer,
            Future<?> request,
            Witness.CallSeen seen) {
        this.start = start;
        this.call = call;
        this.origin = origin;
        this.deadline = deadline;
        this.seen = seen;
        this.request = request;
        this.ended = answer.handle((ready, error) -> {
            Supplier<Answer> read = error == null ? ready : () -> FailedCall.of(error);
            return new Ended(origin.nanos(), read, seen.ended());
        });
    }

    /**
     * When it was sent.
     *
     * @param sequence the number of the observation
     * @param at wall-clock time
     * @param nanos since the origin
     * @param intendedNanos when it should have been sent, since the origin; absent without a timetable
     */
    record Start(
            long sequence, Instant at, long nanos, @Nullable Long intendedNanos) {}

    /**
     * The end of a call.
     *
     * @param nanos the moment at which the response was complete, or the call given up
     * @param answer reads what came; left to the thread that records, so that a large body delays no other call
     * @param complete adds what was seen beside the answer
     */
    private record Ended(long nanos, Supplier<Answer> answer, UnaryOperator<Observation> complete) {}

    /** Waits for the end, at most until the deadline; an interrupt gives the call up. */
    Observation await() throws InterruptedException {
        try {
            return observation(ended.get(deadline.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            return observation(overdue());
        } catch (InterruptedException e) {
            cancel();
            throw e;
        } catch (ExecutionException e) {
            throw new IllegalStateException("an answer that cannot be taken", e.getCause());
        }
    }

    /** The end without waiting for it; the result reads the answer on the thread that asks for it. */
    CompletableFuture<Supplier<Observation>> whenEnded() {
        return ended.copy()
                .orTimeout(deadline.toNanos(), TimeUnit.NANOSECONDS)
                .exceptionally(late -> overdue())
                .thenApply(end -> () -> observation(end));
    }

    void cancel() {
        request.cancel(true);
    }

    private Ended overdue() {
        cancel();
        return new Ended(origin.nanos(), () -> FailedCall.overdue(deadline), seen.ended());
    }

    private Observation observation(Ended end) {
        Answer answer = end.answer().get();
        return end.complete()
                .apply(answer.observation(start.sequence(), call.place(), call.function(), timing(end.nanos())));
    }

    private Timing timing(long endNanos) {
        @Nullable Long intended = start.intendedNanos();
        if (intended == null) {
            return new Timing(start.at(), start.nanos(), millis(endNanos - start.nanos()));
        }
        long lag = start.nanos() - intended;
        return new Timing(start.at().minusNanos(lag), intended, millis(endNanos - intended), millis(lag));
    }

    private static double millis(long nanos) {
        return nanos / NANOS_PER_MILLISECOND;
    }
}
