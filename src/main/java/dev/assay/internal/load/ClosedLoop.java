package dev.assay.internal.load;

import dev.assay.data.Observation;
import dev.assay.experiment.RetryPolicy;
import dev.assay.internal.runfolder.Journal;
import dev.assay.targets.Witness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;

/**
 * Calls a function with n callers at once, each of which makes its next call when the one before has ended. Every
 * observation is in the journal before that caller's next call.
 *
 * <p>A closed loop slows down with the function: its latencies say nothing about arrivals at a given rate.
 */
public final class ClosedLoop {

    private final Calls calls;
    private final RetryPolicy retries;

    /** A closed loop of calls that are made again as the policy says; the next call is made when the last attempt has ended. */
    public ClosedLoop(Calls calls, RetryPolicy retries) {
        this.calls = calls;
        this.retries = retries;
    }

    /** A closed loop in which every call is one attempt: see {@link Calls} for what it takes. */
    public ClosedLoop(LambdaAsyncClient client, Journal journal, Origin origin, Duration deadline) {
        this(new Calls(client, journal, origin, deadline, Witness.NONE), RetryPolicy.none());
    }

    /**
     * Makes all calls of a visit and returns their observations in the order in which they were started.
     *
     * @throws InterruptedException if the thread is interrupted: calls under way are given up, what had ended is in the
     *     journal
     * @throws dev.assay.internal.errors.InvalidInputException if the journal cannot be written; all callers have stopped then
     */
    public List<Observation> visit(Visit visit) throws InterruptedException {
        List<Observation> observations = new ArrayList<>(visit.callers() * visit.calls());
        try (Callers callers = new Callers(visit.callers())) {
            callers.run(number -> calls(visit, number)).forEach(observations::addAll);
        }
        observations.sort(Comparator.comparingLong(Observation::sequence));
        return observations;
    }

    private List<Observation> calls(Visit visit, int caller) throws InterruptedException {
        List<Observation> observations = new ArrayList<>(visit.calls());
        for (int number = 0; number < visit.calls(); number++) {
            observations.addAll(calls.make(visit.call(number, caller), retries));
        }
        return observations;
    }
}
