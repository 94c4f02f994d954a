package dev.assay.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.internal.packaging.FunctionPackage;
import dev.assay.targets.Capability;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LambdaException;
import software.amazon.awssdk.services.lambda.model.RecursiveInvocationException;
import software.amazon.awssdk.services.lambda.model.RecursiveLoop;

/** Functions that call themselves, and the guard that stops them. */
abstract class RecursionContract extends TargetContract {

    private static final int MOST_CALLS = 16;

    @Test
    void aLoopIsStoppedUnlessItIsAllowed() {
        String name = deploy();
        assertThat(setting(name)).isEqualTo(RecursiveLoop.TERMINATE);

        assertThat(lambda().putFunctionRecursionConfig(
                                put -> put.functionName(name).recursiveLoop(RecursiveLoop.ALLOW))
                        .recursiveLoop())
                .isEqualTo(RecursiveLoop.ALLOW);

        assertThat(setting(name)).isEqualTo(RecursiveLoop.ALLOW);
    }

    @Test
    void aSettingThatIsNoneIsRefused() {
        String name = deploy();

        assertThatExceptionOfType(LambdaException.class)
                .isThrownBy(() -> lambda().putFunctionRecursionConfig(
                                put -> put.functionName(name).recursiveLoop("Sometimes")))
                .satisfies(error -> assertThat(error.statusCode()).isEqualTo(400));
    }

    @Test
    void aFunctionCallsItselfWithAnAwsClientAsItComes() {
        String name = selfCaller();

        InvokeResponse response = invoke(name, "{\"left\": 1, \"type\": \"RequestResponse\"}");

        assertThat(response.functionError())
                .as(response.payload().asUtf8String())
                .isNull();
        assertThat(response.payload().asUtf8String()).contains("\"status\":200", "\\\"trace\\\"");
    }

    @Test
    @Shows(Capability.RECURSION_GUARD)
    void theSeventeenthCallOfAChainIsRefused() {
        String name = deploy();
        String trace = followChain(name);

        assertThatExceptionOfType(RecursiveInvocationException.class)
                .isThrownBy(() -> call(name, trace))
                .satisfies(error -> {
                    assertThat(error.statusCode()).isEqualTo(400);
                    assertThat(error.type()).isEqualTo("User");
                });
        assertThat(invoke(name, "{}").functionError()).as("another chain").isNull();
        String other = deploy();
        assertThat(call(other, trace)).as("another function of the chain").contains("Lineage=");
    }

    @Test
    @Shows(Capability.RECURSION_GUARD)
    void anAllowedChainGoesOn() {
        String name = deploy();
        String trace = followChain(name);
        lambda().putFunctionRecursionConfig(put -> put.functionName(name).recursiveLoop(RecursiveLoop.ALLOW));

        assertThat(call(name, call(name, trace))).contains("Lineage=");
    }

    /** AWS clients pass the chain on by themselves, also with calls that nobody waits for. */
    @Test
    @Shows(value = Capability.RECURSION_GUARD, butNotTriedBecause = "it would call itself for ever")
    void aFunctionThatCallsItselfForEverIsStopped() {
        Mailbox mailbox = deployMailbox();
        String name = selfCaller();
        lambda().putFunctionEventInvokeConfig(put -> put.functionName(name)
                .destinationConfig(to -> to.onFailure(failure -> failure.destination(
                        lambda().getFunctionConfiguration(get -> get.functionName(mailbox.function()))
                                .functionArn()))));

        assertThat(invoke(name, "{\"left\": 1000, \"type\": \"Event\"}").functionError())
                .isNull();

        JsonNode record = mailbox.await(1).get(0).path("event");
        assertThat(record.path("requestPayload").path("left").asInt()).isEqualTo(1000 - MOST_CALLS);
        assertThat(record.path("requestContext").path("approximateInvokeCount").asInt())
                .isZero();
    }

    /** Calls a function as a chain of calls would, as often as it may; returns what the last one had to pass on. */
    private String followChain(String name) {
        String trace = "";
        for (int i = 0; i < MOST_CALLS; i++) {
            trace = call(name, trace);
        }
        return trace;
    }

    /** Returns what the function's AWS clients would pass on. */
    private String call(String name, String trace) {
        InvokeResponse response = lambda().invoke(invoke -> invoke.functionName(name)
                .payload(SdkBytes.fromUtf8String("{\"do\": \"trace\"}"))
                .overrideConfiguration(with -> {
                    if (!trace.isEmpty()) {
                        with.headers(Map.of("X-Amzn-Trace-Id", List.of(trace)));
                    }
                }));
        return attribute(response, "trace");
    }

    private RecursiveLoop setting(String name) {
        return lambda().getFunctionRecursionConfig(get -> get.functionName(name))
                .recursiveLoop();
    }

    /** One for all tests: it is a large package, and a slow start. */
    private String selfCaller() {
        return shared("self-caller", this::deploySelfCaller);
    }

    private String deploySelfCaller() {
        FunctionPackage code = FunctionPackage.ofHandler(SelfCallingFunction.class, List.of());
        return deploy(create -> create.handler(code.handler())
                .memorySize(1769)
                .timeout(60)
                .code(zip -> zip.zipFile(SdkBytes.fromByteArray(code.bytes()))));
    }
}
