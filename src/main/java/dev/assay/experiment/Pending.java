package dev.assay.experiment;

import dev.assay.data.Observation;

/** A call that a procedure has started and that is under way, or has ended. */
public interface Pending {

    /** Whether it has ended and is written down. */
    boolean hasEnded();

    /** Waits for its end. */
    Observation await() throws InterruptedException;
}
