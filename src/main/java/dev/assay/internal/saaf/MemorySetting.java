package dev.assay.internal.saaf;

import dev.assay.targets.Target;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** The memory setting of a function that is not ours: it waits for each change, and restores what was there. */
final class MemorySetting implements AutoCloseable {

    private final @Nullable LambdaClient lambda;
    private final String function;
    private final int before;
    private int now;

    MemorySetting(@Nullable Target target, FaasFunction function, FaasExperiment experiment) {
        boolean changes = experiment.memorySettings().stream().anyMatch(megabytes -> megabytes != 0);
        this.lambda = target == null || !changes ? null : target.control();
        this.function = function.function();
        this.before = lambda == null
                ? 0
                : lambda.getFunctionConfiguration(request -> request.functionName(this.function))
                        .memorySize();
        this.now = before;
    }

    /** Sets it, unless it is 0; says whether it was changed. A function behind an address keeps its own. */
    boolean set(int megabytes) {
        if (lambda == null || megabytes == 0 || megabytes == now) {
            return false;
        }
        lambda.updateFunctionConfiguration(
                request -> request.functionName(function).memorySize(megabytes));
        lambda.waiter().waitUntilFunctionUpdatedV2(request -> request.functionName(function));
        now = megabytes;
        return true;
    }

    @Override
    public void close() {
        set(before);
    }
}
