package dev.assay.internal.design;

/** How the calls of a visit to a cell are made. */
public enum CallPattern {
    /** Each caller makes its next call when its last one has returned. */
    CLOSED_LOOP,
    /** All callers are released together, as often as each has calls. */
    TOGETHER,
    /** By a timetable with equal gaps, whether earlier calls have returned or not. */
    CONSTANT_ARRIVALS,
    /** By a timetable with exponentially distributed gaps, whether earlier calls have returned or not. */
    POISSON_ARRIVALS,
    /** By a procedure of the experiment. */
    PROCEDURE;

    /** Whether calls are sent by a timetable. */
    public boolean openLoop() {
        return this == CONSTANT_ARRIVALS || this == POISSON_ARRIVALS;
    }
}
