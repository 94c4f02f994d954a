package dev.assay.internal.measurement;

import dev.assay.data.Observation;
import dev.assay.experiment.Pending;
import dev.assay.internal.load.Recorder;
import java.util.concurrent.CompletableFuture;

/** A call whose observation is recorded by another thread. */
final class StartedCall implements Pending {

    private final CompletableFuture<Observation> observation;

    StartedCall(CompletableFuture<Observation> observation) {
        this.observation = observation;
    }

    @Override
    public boolean hasEnded() {
        return observation.isDone();
    }

    @Override
    public Observation await() throws InterruptedException {
        return Recorder.result(observation);
    }
}
