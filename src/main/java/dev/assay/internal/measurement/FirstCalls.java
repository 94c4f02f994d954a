package dev.assay.internal.measurement;

import dev.assay.data.Cell;
import dev.assay.data.Failure;
import dev.assay.data.Observation;
import dev.assay.internal.errors.Problem;
import java.util.List;

/** Looks at the first calls of a cell: a function that cannot start will not start later, so the measurement ends there. */
final class FirstCalls {

    private FirstCalls() {}

    static void check(Cell cell, List<Observation> seen) {
        for (Observation observation : seen) {
            Failure failure = observation.failure();
            if (failure != null && observation.initFailed()) {
                throw new MeasurementFailedException(
                        Problem.INIT_FAILED,
                        "Function " + observation.function() + " (" + cell.label() + ") failed in INIT: "
                                + failure.inFull(),
                        "Correct its static initialiser or constructor");
            }
        }
    }
}
