package dev.assay.internal.load;

import dev.assay.data.Observation;
import dev.assay.experiment.RetryPolicy;
import dev.assay.internal.runfolder.Journal;
import dev.assay.targets.Witness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.lambda.model.InvokeRequest;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/** Makes calls, one attempt each, and keeps every observation in the journal: what all ways of calling have in common. */
public final class Calls {

    private final LambdaAsyncClient client;
    private final Journal journal;
    private final Origin origin;
    private final Duration deadline;
    private final Witness witness;
    private final @Nullable EventChannel channel;

    /**
     * @param client makes one attempt per call and has a connection for every call at once; stays the owner's to close
     * @param journal takes every observation
     * @param origin what the start times count from
     * @param deadline how long a call may take before the client gives it up as a transport error; longer than the
     *     function's timeout, so that the service answers first
     * @param witness completes every observation by what it saw
     * @throws IllegalArgumentException if the client makes more than one attempt per call
     */
    public Calls(LambdaAsyncClient client, Journal journal, Origin origin, Duration deadline, Witness witness) {
        this(client, journal, origin, deadline, witness, null);
    }

    /** @param channel takes the calls instead of the function, which an event source then calls; absent if functions are called */
    public Calls(
            LambdaAsyncClient client,
            Journal journal,
            Origin origin,
            Duration deadline,
            Witness witness,
            @Nullable EventChannel channel) {
        Attempts.requireOne(client);
        this.channel = channel;
        this.client = client;
        this.journal = journal;
        this.origin = origin;
        this.deadline = deadline;
        this.witness = witness;
    }

    /**
     * Makes a call, waits for its end and writes it down.
     *
     * @throws InterruptedException if the thread is interrupted: the call is given up
     * @throws dev.assay.internal.errors.InvalidInputException if the journal cannot be written
     */
    public Observation make(PlannedCall call) throws InterruptedException {
        return written(send(PreparedCall.of(call)).await());
    }

    /**
     * Makes a call, and makes it again for as long as the policy says so; every attempt is written down as it ends.
     *
     * @return the attempts in their order; the last one decides
     */
    public List<Observation> make(PlannedCall call, RetryPolicy policy) throws InterruptedException {
        return again(call, make(call), policy);
    }

    /** Sends a call and does not wait; the observation is written down by the recorder before the future completes. */
    public CompletableFuture<Observation> start(PlannedCall call, Recorder recorder) {
        return recorded(send(PreparedCall.of(call)).whenEnded(), recorder);
    }

    /** Goes on after a first attempt that has been written down. */
    List<Observation> again(PlannedCall call, Observation first, RetryPolicy policy) throws InterruptedException {
        List<Observation> attempts = new ArrayList<>(List.of(first));
        PlannedCall next = call;
        Observation last = first;
        while (true) {
            Optional<Duration> pause = policy.pauseAfter(
                    last,
                    Duration.ofNanos(last.timing().endNanos() - first.timing().startNanos()));
            if (pause.isEmpty()) {
                return attempts;
            }
            origin.sleep(pause.get());
            next = next.nextAttempt();
            last = make(next);
            attempts.add(last);
        }
    }

    /** Sends a call now. */
    SentCall send(PreparedCall call) {
        return sent(call, null);
    }

    /** Sends a call now that a timetable wanted sent at a moment of the origin's clock. */
    SentCall send(PreparedCall call, long intendedNanos) {
        return sent(call, intendedNanos);
    }

    /** A call that is not sent, for this reason, and is in the data all the same. */
    SentCall refuse(PreparedCall call, long intendedNanos, RuntimeException because) {
        return new SentCall(
                start(intendedNanos),
                call.planned(),
                origin,
                deadline,
                CompletableFuture.failedFuture(because),
                CompletableFuture.completedFuture(null),
                Witness.CallSeen.NOTHING);
    }

    private SentCall sent(PreparedCall call, @Nullable Long intendedNanos) {
        Witness.CallSeen seen = witness.callBegins();
        SentCall.Start start = start(intendedNanos);
        if (channel != null) {
            CompletableFuture<Void> taken = channel.put(call.planned(), start.sequence());
            return new SentCall(
                    start, call.planned(), origin, deadline, taken.thenApply(ok -> Answer::taken), taken, seen);
        }
        CompletableFuture<InvokeResponse> response = invoke(call.request());
        return new SentCall(
                start,
                call.planned(),
                origin,
                deadline,
                response.thenApply(answer -> () -> ServiceAnswer.of(answer)),
                response,
                seen);
    }

    private SentCall.Start start(@Nullable Long intendedNanos) {
        return new SentCall.Start(journal.nextSequence(), origin.now(), origin.nanos(), intendedNanos);
    }

    private CompletableFuture<InvokeResponse> invoke(InvokeRequest request) {
        try {
            return client.invoke(request);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    CompletableFuture<Observation> recorded(CompletableFuture<Supplier<Observation>> ended, Recorder recorder) {
        return ended.thenApplyAsync(read -> written(read.get()), recorder);
    }

    Observation written(Observation observation) {
        journal.append(observation);
        return observation;
    }

    Origin origin() {
        return origin;
    }
}
