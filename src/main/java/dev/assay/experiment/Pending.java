package dev.assay.experiment;

import dev.assay.data.Observation;

/** A call that a procedure has started and that is under way, or has ended. */
public interface Pending {

    /** Whether it has ended and its observation has been written. */
    boolean hasEnded();

    /** Waits until it has ended. */
    Observation await() throws InterruptedException;
}
