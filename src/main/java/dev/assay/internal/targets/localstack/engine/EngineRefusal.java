package dev.assay.internal.targets.localstack.engine;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import org.jspecify.annotations.Nullable;

/** Why a Docker engine cannot be used, and what to do about it. */
final class EngineRefusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    EngineRefusal(String reason, String remedy) {
        this(reason, remedy, null);
    }

    EngineRefusal(String reason, String remedy, @Nullable Throwable cause) {
        super(reason, cause);
        this.remedy = remedy;
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    InvalidInputException asProblem() {
        return new InvalidInputException(Problem.DOCKER_ENGINE, reason(), remedy, this);
    }
}
