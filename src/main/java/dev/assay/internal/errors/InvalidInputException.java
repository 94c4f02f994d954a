package dev.assay.internal.errors;

/** Says which input cannot be used, what to do about it, and which page explains it. */
public final class InvalidInputException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;

    /**
     * @param problem which kind of problem it is
     * @param message one sentence of the form {@code name (value) must ...}
     * @param remedy one sentence that says what to do
     */
    public InvalidInputException(Problem problem, String message, String remedy) {
        super(message + ". " + remedy + ". See " + problem.page());
        this.problem = problem;
    }

    public InvalidInputException(Problem problem, String message, String remedy, Throwable cause) {
        this(problem, message, remedy);
        initCause(cause);
    }

    public Problem problem() {
        return problem;
    }
}
