package dev.assay.internal.design;

/** How the calls of a visit to a cell are made. */
public enum CallPattern {
    /** Each caller makes its next call when its previous one has returned. */
    CLOSED_LOOP,
    /** All callers are released together, once per call that each has. */
    TOGETHER,
    /** On a schedule with equal gaps, whether or not earlier calls have returned. */
    CONSTANT_ARRIVALS,
    /** On a schedule with exponentially distributed gaps, whether or not earlier calls have returned. */
    POISSON_ARRIVALS,
    /** By a procedure of the experiment. */
    PROCEDURE,
    /** Each visit provokes a cold start. */
    COLD_STARTS;

    /** Whether calls are sent on a schedule. */
    public boolean openLoop() {
        return this == CONSTANT_ARRIVALS || this == POISSON_ARRIVALS;
    }
}
