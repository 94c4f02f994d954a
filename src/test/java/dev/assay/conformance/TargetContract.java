package dev.assay.conformance;

import dev.assay.targets.Target;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.waiters.WaiterOverrideConfiguration;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.CreateFunctionRequest;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LogType;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** What the tests of a part of the contract do with a target: deploy to it, call it, and leave nothing there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
@ExtendWith(ShowsExtension.class)
abstract class TargetContract {

    /** The memory at which the first call of an instance, which loads classes, does not wait for its share. */
    static final int WHOLE_CPU = 1769;

    /** What this test has deployed. */
    private final List<String> deployed = new ArrayList<>();

    /** The target that has to fulfil the contract; opened and closed by others. */
    abstract Target target();

    /** What all tests use, by what it is. */
    private final Map<String, String> shared = new HashMap<>();

    @AfterEach
    void deleteFunctions() {
        deployed.forEach(this::delete);
        deployed.clear();
    }

    @AfterAll
    void deleteSharedFunctions() {
        shared.values().forEach(this::delete);
    }

    private void delete(String function) {
        try {
            lambda().deleteFunction(delete -> delete.functionName(function));
        } catch (ResourceNotFoundException gone) {
            // The test has deleted it.
        }
    }

    LambdaClient lambda() {
        return target().control();
    }

    /** A name that no other test uses; a function of that name is deleted after the test. */
    String newName() {
        String name = "conformance-" + UUID.randomUUID();
        deployed.add(name);
        return name;
    }

    /** Deploys the function of these tests under a name of its own. */
    String deploy(Consumer<CreateFunctionRequest.Builder> settings) {
        String name = newName();
        lambda().createFunction(create -> settings.accept(function(create.functionName(name))));
        awaitActive(name);
        return name;
    }

    void awaitActive(String function) {
        lambda().waiter().waitUntilFunctionActiveV2(get -> get.functionName(function), TargetContract::often);
    }

    void awaitUpdated(String function) {
        lambda().waiter().waitUntilFunctionUpdatedV2(get -> get.functionName(function), TargetContract::often);
    }

    private static void often(WaiterOverrideConfiguration.Builder looks) {
        looks.backoffStrategyV2(BackoffStrategy.fixedDelayWithoutJitter(Duration.ofMillis(50)))
                .maxAttempts(1_000);
    }

    String deploy() {
        return deploy(create -> {});
    }

    /** The function of these tests as it comes, perhaps with a warm instance: for tests that change nothing of it. */
    String sharedFunction() {
        return shared("function", this::deploy);
    }

    /** A function that is deployed for the first test that asks for it, and stays until the last one has ended. */
    String shared(String what, Supplier<String> deployment) {
        return shared.computeIfAbsent(what, absent -> {
            String name = deployment.get();
            deployed.remove(name);
            return name;
        });
    }

    /** Deploys a function that keeps what it gets. */
    Mailbox deployMailbox() {
        String name = deploy(create -> create.handler(MailboxFunction.class.getName())
                .code(code -> code.zipFile(FunctionZip.of(MailboxFunction.class))));
        lambda().putFunctionConcurrency(put -> put.functionName(name).reservedConcurrentExecutions(1));
        return new Mailbox(lambda(), name);
    }

    CreateFunctionRequest.Builder function(CreateFunctionRequest.Builder create) {
        return create.runtime(target().javaRuntime())
                .role(target().role())
                .handler(ConformanceFunction.class.getName())
                .memorySize(WHOLE_CPU)
                .timeout(20)
                .code(code -> code.zipFile(FunctionZip.of(ConformanceFunction.class)));
    }

    InvokeResponse invoke(String function, String event) {
        return lambda().invoke(invoke ->
                invoke.functionName(function).logType(LogType.TAIL).payload(SdkBytes.fromUtf8String(event)));
    }

    static String log(InvokeResponse response) {
        return new String(Base64.getDecoder().decode(response.logResult()), StandardCharsets.UTF_8);
    }

    /** The value of a string attribute in the answer of the function. */
    static String attribute(InvokeResponse response, String name) {
        String json = response.payload().asUtf8String();
        int start = json.indexOf("\"" + name + "\":\"");
        if (start < 0) {
            throw new AssertionError(name + " is not in " + json);
        }
        int value = start + name.length() + 4;
        return json.substring(value, json.indexOf('"', value));
    }
}
