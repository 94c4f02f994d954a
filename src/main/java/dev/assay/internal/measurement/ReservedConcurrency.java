package dev.assay.internal.measurement;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** The reserved concurrency of one function, which a visit may change and which is as it was afterwards. */
final class ReservedConcurrency {

    private final LambdaClient lambda;
    private final String function;
    private boolean changed;
    private @Nullable Integer before;

    ReservedConcurrency(LambdaClient lambda, String function) {
        this.lambda = lambda;
        this.function = function;
    }

    void set(int calls) {
        if (calls < 1) {
            throw new InvalidInputException(
                    Problem.CONCURRENCY, "reserved concurrency (" + calls + ") must be at least 1", "Use 1 or more");
        }
        if (!changed) {
            before = lambda.getFunctionConcurrency(request -> request.functionName(function))
                    .reservedConcurrentExecutions();
            changed = true;
        }
        lambda.putFunctionConcurrency(request -> request.functionName(function).reservedConcurrentExecutions(calls));
    }

    void restore() {
        if (!changed) {
            return;
        }
        Integer wanted = before;
        if (wanted == null) {
            lambda.deleteFunctionConcurrency(request -> request.functionName(function));
        } else {
            lambda.putFunctionConcurrency(
                    request -> request.functionName(function).reservedConcurrentExecutions(wanted));
        }
        changed = false;
    }
}
