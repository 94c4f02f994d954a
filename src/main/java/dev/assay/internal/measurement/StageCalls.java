package dev.assay.internal.measurement;

import dev.assay.data.Observation;
import dev.assay.data.Place;
import dev.assay.experiment.Pending;
import dev.assay.experiment.RetryPolicy;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.load.BurstLoad;
import dev.assay.internal.load.Calls;
import dev.assay.internal.load.PlannedCall;
import dev.assay.internal.load.Recorder;
import dev.assay.internal.load.Visit;
import java.util.ArrayList;
import java.util.List;

/** The calls of one staged visit: numbers them, knows which are under way, and awaits those at the end. */
final class StageCalls implements AutoCloseable {

    private final Calls calls;
    private final Visit visit;
    private final int mostInFlight;
    private final AccountConcurrency account;
    private final List<Observation> observations = new ArrayList<>();
    private final List<Pending> pending = new ArrayList<>();
    private final Recorder recorder = new Recorder();
    private int number;

    StageCalls(Calls calls, Visit visit, int mostInFlight, AccountConcurrency account) {
        this.calls = calls;
        this.visit = visit;
        this.mostInFlight = mostInFlight;
        this.account = account;
    }

    List<Observation> make(String step, byte[] payload, boolean asynchronous, RetryPolicy policy)
            throws InterruptedException {
        requireConnections(1);
        List<Observation> attempts = calls.make(planned(step, payload, 0, asynchronous), policy);
        number++;
        observations.addAll(attempts);
        return attempts;
    }

    List<Observation> together(String step, int n, byte[] payload, RetryPolicy policy) throws InterruptedException {
        requireConnections(n);
        account.check(n);
        List<PlannedCall> burst = new ArrayList<>(n);
        for (int caller = 0; caller < n; caller++) {
            burst.add(planned(step, payload, caller, false));
        }
        number++;
        List<Observation> made = new BurstLoad(calls, policy).release(burst);
        observations.addAll(made);
        return made;
    }

    Pending start(String step, byte[] payload) {
        requireConnections(1);
        Pending started = new StartedCall(calls.start(planned(step, payload, 0, false), recorder));
        number++;
        pending.add(started);
        return started;
    }

    /** Waits for all calls under way, and returns every observation of the visit; one that cannot be had does not keep the others. */
    List<Observation> end() throws InterruptedException {
        RuntimeException first = null;
        for (Pending one : pending) {
            try {
                observations.add(one.await());
            } catch (RuntimeException e) {
                first = first == null ? e : first;
            }
        }
        pending.clear();
        if (first != null) {
            throw first;
        }
        return observations;
    }

    private PlannedCall planned(String step, byte[] payload, int caller, boolean asynchronous) {
        Place place = new Place(visit.cell(), visit.generation(), visit.block(), number, caller, 0, step);
        return new PlannedCall(place, visit.function(), payload, asynchronous);
    }

    private void requireConnections(int wanted) {
        if (wanted < 1) {
            throw new InvalidInputException(
                    Problem.CONCURRENCY, "calls together (" + wanted + ") must be at least 1", "Use 1 or more");
        }
        long inFlight = wanted + pending.stream().filter(one -> !one.hasEnded()).count();
        if (inFlight > mostInFlight) {
            throw new InvalidInputException(
                    Problem.CONCURRENCY,
                    "calls in flight (" + inFlight + ") must be at most " + mostInFlight,
                    "Call less at once, or raise mostInFlight of @Procedure");
        }
    }

    @Override
    public void close() {
        recorder.close();
    }
}
