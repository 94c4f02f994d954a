package dev.assay.internal.fidelity;

import dev.assay.internal.packaging.FunctionPackage;
import dev.assay.internal.probe.ProbeFunction;
import dev.assay.internal.time.TimeSource;
import dev.assay.targets.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.CreateFunctionRequest;
import software.amazon.awssdk.services.lambda.model.CreateFunctionResponse;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LambdaException;
import software.amazon.awssdk.services.lambda.model.LastUpdateStatus;
import software.amazon.awssdk.services.lambda.model.LogType;
import software.amazon.awssdk.services.lambda.model.State;

/** A target with probes on it; closing removes the probes. */
final class ProbedTarget implements AutoCloseable {

    /** One CPU on AWS. */
    static final int WHOLE_CPU_MEGABYTES = 1769;

    static final int TIMEOUT_SECONDS = 30;

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private static final FunctionPackage CODE = FunctionPackage.ofHandler(ProbeFunction.class, List.of());

    private final Target target;
    private final String prefix;
    private final TimeSource time = TimeSource.system();
    private final List<String> functions = new ArrayList<>();

    /** @param run the run's id, which is in the names of the probes */
    ProbedTarget(Target target, String run) {
        this.target = target;
        this.prefix = "assay-" + run + "-fidelity-";
    }

    LambdaClient lambda() {
        return target.control();
    }

    Target target() {
        return target;
    }

    /** The size of what is deployed, in bytes. */
    static long codeBytes() {
        return CODE.bytes().length;
    }

    /** Deploys a probe of 1,769 MB, and waits until it can be called. */
    String deploy() {
        return deploy(create -> {});
    }

    String deploy(Consumer<CreateFunctionRequest.Builder> changes) {
        String name = create(changes).functionName();
        await(name);
        return name;
    }

    /** What the service answers to the request alone. */
    CreateFunctionResponse create(Consumer<CreateFunctionRequest.Builder> changes) {
        CreateFunctionResponse created = lambda().createFunction(create -> {
            create.functionName(prefix + (functions.size() + 1))
                    .runtime(target.javaRuntime())
                    .role(target.role())
                    .handler(CODE.handler())
                    .code(code -> code.zipFile(SdkBytes.fromByteArray(CODE.bytes())))
                    .memorySize(WHOLE_CPU_MEGABYTES)
                    .timeout(TIMEOUT_SECONDS);
            changes.accept(create);
        });
        functions.add(created.functionName());
        return created;
    }

    InvokeResponse call(String function, String event) {
        return lambda().invoke(request ->
                request.functionName(function).logType(LogType.TAIL).payload(SdkBytes.fromUtf8String(event)));
    }

    /** Has the function's next call meet a new instance. */
    void renew(String function, String generation) {
        lambda().updateFunctionConfiguration(request -> request.functionName(function)
                .environment(environment -> environment.variables(Map.of("GENERATION", generation))));
        await(function);
    }

    /** The SDK's waiter would ask once a second. */
    private void await(String function) {
        long deadline = time.nanos() + PATIENCE.toNanos();
        while (time.nanos() < deadline) {
            GetFunctionConfigurationResponse now =
                    lambda().getFunctionConfiguration(request -> request.functionName(function));
            if (now.state() != State.PENDING && now.lastUpdateStatus() != LastUpdateStatus.IN_PROGRESS) {
                return;
            }
            try {
                time.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        throw new IllegalStateException(function + " was not ready after " + PATIENCE.toSeconds() + " s");
    }

    @Override
    public void close() {
        for (String function : functions) {
            try {
                lambda().deleteFunction(request -> request.functionName(function));
            } catch (LambdaException e) {
                // It stays until its target is closed, which removes it.
            }
        }
    }
}
