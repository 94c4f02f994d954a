package dev.assay.internal.observations;

import dev.assay.data.Observation;
import dev.assay.data.Outcome;

/** Which observations a claim on figures is about. */
public final class Population {

    private Population() {}

    /** Planned within a block, succeeded, and on an instance that had served before. */
    public static boolean judged(Observation one) {
        return !one.place().warmUp() && one.warm();
    }

    /**
     * Planned within a block, but did not succeed: to leave it out unsaid would be to average the survivors. Of a call that was
     * made again only the last attempt is asked about. What was accepted for later has not failed yet.
     */
    public static boolean failed(Observation one) {
        return !one.place().warmUp() && one.outcome() != Outcome.SUCCESS && one.outcome() != Outcome.ACCEPTED;
    }
}
