package dev.assay.internal.measurement;

import dev.assay.internal.errors.Problem;

/** The measurement broke off; what was observed until then is in the journal. */
public final class MeasurementFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param problem what kind of problem it is
     * @param message what happened, to which function
     * @param remedy one sentence that says what to do
     */
    public MeasurementFailedException(Problem problem, String message, String remedy, Throwable cause) {
        super(message + ". " + remedy + ". See " + problem.page(), cause);
    }

    public MeasurementFailedException(Problem problem, String message, String remedy) {
        super(message + ". " + remedy + ". See " + problem.page());
    }
}
