package dev.assay.internal.errors;

import dev.assay.errors.InputException;
import org.jspecify.annotations.Nullable;

/** An input that Assay itself cannot use, with the {@link Problem} that it is. */
public final class InvalidInputException extends InputException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;

    /**
     * @param problem which kind of problem it is
     * @param message one sentence of the form {@code name (value) must ...}
     * @param remedy one sentence that says what to do
     */
    public InvalidInputException(Problem problem, String message, String remedy) {
        this(problem, message, remedy, null);
    }

    public InvalidInputException(Problem problem, String message, String remedy, @Nullable Throwable cause) {
        super(message, remedy, problem.page(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
