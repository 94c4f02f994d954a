package dev.assay.load;

import dev.assay.data.Journal;
import dev.assay.data.Observation;
import dev.assay.data.Place;
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

    private final SingleCall call;
    private final Journal journal;

    /**
     * @param client makes one attempt a call and has a connection for every caller; stays the owner's to close
     * @param journal takes every observation
     * @param origin what the start times count from
     * @param deadline how long a call may take before the client gives it up as a transport error; longer than the
     *     function's timeout, so that the service answers first
     * @throws IllegalArgumentException when the client makes more than one attempt a call
     */
    public ClosedLoop(LambdaAsyncClient client, Journal journal, Origin origin, Duration deadline) {
        Attempts.requireOne(client);
        this.call = new SingleCall(client, origin, deadline);
        this.journal = journal;
    }

    /**
     * Makes all calls of a visit and returns their observations in the order in which they were started.
     *
     * @throws InterruptedException when the thread is interrupted: calls under way are given up, what had ended is in the
     *     journal
     * @throws dev.assay.design.InvalidInputException when the journal cannot be written; all callers have stopped then
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
            Place place = new Place(visit.cell(), visit.generation(), visit.block(), number, caller);
            Observation observation = call.make(journal.nextSequence(), place, visit.function(), visit.payload());
            journal.append(observation);
            observations.add(observation);
        }
        return observations;
    }
}
