package dev.assay.internal.measurement;

import dev.assay.data.Observation;
import dev.assay.internal.load.Recorder;
import java.util.concurrent.CompletableFuture;

/** A call that a procedure has started and that is under way, or has ended. */
public final class Pending {

    private final CompletableFuture<Observation> observation;

    Pending(CompletableFuture<Observation> observation) {
        this.observation = observation;
    }

    /** Whether it has ended and is written down. */
    public boolean hasEnded() {
        return observation.isDone();
    }

    /** Waits for its end. */
    public Observation await() throws InterruptedException {
        return Recorder.result(observation);
    }
}
