package dev.assay.internal.load;

import dev.assay.data.Observation;
import dev.assay.experiment.RetryPolicy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Releases n calls together: their requests are built and their callers wait at a barrier before the first is sent, and nothing is
 * read or written before the last has been sent. How far apart they started is in the data
 * ({@link dev.assay.data.Burst#startSkewMillis}).
 */
public final class BurstLoad {

    private final Calls calls;
    private final RetryPolicy retries;

    /** Bursts whose calls are made again as the policy says, each on its own. */
    public BurstLoad(Calls calls, RetryPolicy retries) {
        this.calls = calls;
        this.retries = retries;
    }

    /**
     * Makes a burst for each of the visit's calls, one after the other, and returns all observations in the order in which they
     * were started.
     *
     * @throws InterruptedException if the thread is interrupted: calls under way are given up, what had ended is in the
     *     journal
     * @throws dev.assay.internal.errors.InvalidInputException if the journal cannot be written; all callers have stopped then
     */
    public List<Observation> visit(Visit visit) throws InterruptedException {
        List<Observation> observations = new ArrayList<>(visit.callers() * visit.calls());
        for (int number = 0; number < visit.calls(); number++) {
            List<PlannedCall> burst = new ArrayList<>(visit.callers());
            for (int caller = 0; caller < visit.callers(); caller++) {
                burst.add(visit.call(number, caller));
            }
            observations.addAll(release(burst));
        }
        return observations;
    }

    /** Makes one burst, at least one call, and returns its observations, all attempts, in the order in which they were started. */
    public List<Observation> release(List<PlannedCall> burst) throws InterruptedException {
        List<PreparedCall> prepared = burst.stream().map(PreparedCall::of).toList();
        CountDownLatch sent = new CountDownLatch(prepared.size());
        List<Observation> observations = new ArrayList<>(prepared.size());
        try (Callers callers = new Callers(prepared.size())) {
            callers.run(number -> call(prepared.get(number), sent)).forEach(observations::addAll);
        }
        observations.sort(Comparator.comparingLong(Observation::sequence));
        return observations;
    }

    private List<Observation> call(PreparedCall call, CountDownLatch sent) throws InterruptedException {
        SentCall under;
        try {
            under = calls.send(call);
        } finally {
            sent.countDown();
        }
        sent.await();
        Observation first = calls.written(under.await());
        return calls.again(call.planned(), first, retries);
    }
}
