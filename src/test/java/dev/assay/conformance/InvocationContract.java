package dev.assay.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.targets.Capability;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.lambda.model.InvalidRequestContentException;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LogType;
import software.amazon.awssdk.services.lambda.model.RequestTooLargeException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;

/** Calls, and every way in which they end. */
abstract class InvocationContract extends TargetContract {

    private static final Pattern REPORT = Pattern.compile("REPORT RequestId: (\\S+)\tDuration: ([0-9.]+) ms\t"
            + "Billed Duration: ([0-9]+) ms\tMemory Size: ([0-9]+) MB\tMax Memory Used: ([0-9]+) MB\t"
            + "(?:Init Duration: ([0-9.]+) ms\t)?.*");

    @Test
    void theFunctionAnswersOverTheWire() {
        InvokeResponse response = invoke(sharedFunction(), "{\"greeting\": \"hello\"}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.functionError()).isNull();
        assertThat(response.executedVersion()).isEqualTo("$LATEST");
        assertThat(response.payload().asUtf8String()).contains("\"event\":{\"greeting\":\"hello\"}");
    }

    @Test
    void theFunctionSeesItsContext() {
        String name = deploy(create -> create.memorySize(256));

        InvokeResponse response = invoke(name, "{\"do\": \"context\"}");

        assertThat(attribute(response, "requestId"))
                .isEqualTo(response.responseMetadata().requestId());
        assertThat(attribute(response, "function")).isEqualTo(name);
        assertThat(attribute(response, "arn")).endsWith(":function:" + name);
        assertThat(response.payload().asUtf8String()).contains("\"memory\":256");
    }

    @Test
    @Shows(Capability.CLIENT_CONTEXT)
    void theFunctionSeesTheContextOfItsCaller() {
        String context = "{\"custom\": {\"traced\": \"yes\"}}";
        String name = sharedFunction();

        InvokeResponse response = lambda().invoke(invoke -> invoke.functionName(name)
                .clientContext(Base64.getEncoder().encodeToString(context.getBytes(StandardCharsets.UTF_8)))
                .payload(SdkBytes.fromUtf8String("{\"do\": \"context\"}")));

        assertThat(response.payload().asUtf8String()).contains("\"traced\":\"yes\"");
    }

    @Test
    void theFunctionKnowsTheTraceThatItsAwsClientsPassOn() {
        String name = sharedFunction();

        assertThat(attribute(invoke(name, "{\"do\": \"trace\"}"), "trace"))
                .matches("Root=1-[0-9a-f]{8}-[0-9a-f]{24};.*");
    }

    @Test
    void aCallWithoutEventGetsAnEmptyOne() {
        String name = sharedFunction();

        assertThat(lambda().invoke(invoke -> invoke.functionName(name))
                        .payload()
                        .asUtf8String())
                .contains("\"event\":{}");
    }

    @Test
    void theReportOfAWarmCallHasWhatItTook() {
        String name = sharedFunction();
        InvokeResponse cold = invoke(name, "{}");
        InvokeResponse warm = invoke(name, "{\"do\": \"sleep\", \"millis\": 50}");

        Matcher report = report(warm);
        assertThat(report.group(1)).isEqualTo(warm.responseMetadata().requestId());
        assertThat(Double.parseDouble(report.group(2))).isBetween(50.0, 5_000.0);
        assertThat(Long.parseLong(report.group(3))).isEqualTo((long) Math.ceil(Double.parseDouble(report.group(2))));
        assertThat(report.group(4)).isEqualTo("1769");
        assertThat(report.group(6)).isNull();
        assertThat(attribute(warm, "instance")).isEqualTo(attribute(cold, "instance"));
    }

    @Test
    @Shows(Capability.REPORT_LINE)
    void theReportOfAColdCallHasInit() {
        Matcher report = report(invoke(deploy(), "{}"));

        assertThat(report.group(6)).isNotNull();
        assertThat(Double.parseDouble(report.group(6))).isPositive();
        assertThat(Long.parseLong(report.group(3)))
                .isEqualTo((long) Math.ceil(Double.parseDouble(report.group(6)) + Double.parseDouble(report.group(2))));
    }

    @Test
    @Shows({Capability.REPORT_LINE, Capability.MEMORY_USED})
    void theReportHasTheMemoryThatWasUsed() {
        assertThat(Integer.parseInt(report(invoke(sharedFunction(), "{}")).group(5)))
                .isBetween(20, WHOLE_CPU - 1);
    }

    @Test
    void theLogTailHasWhatTheFunctionWroteAndAtMost4Kilobytes() {
        String name = sharedFunction();

        String log = log(invoke(name, "{\"do\": \"log\", \"text\": \"a line of its own\"}"));
        assertThat(log).startsWith("START RequestId: ").contains("a line of its own", "END RequestId: ", "REPORT ");
        String longLog = log(invoke(name, "{\"do\": \"log\", \"text\": \"" + "x".repeat(10_000) + "\\n\"}"));
        assertThat(longLog).hasSize(4096).contains("xxx\n", "REPORT ").doesNotContain("START");
    }

    @Test
    void withoutBeingAskedForThereIsNoLog() {
        String name = sharedFunction();

        assertThat(lambda().invoke(invoke -> invoke.functionName(name)).logResult())
                .isNull();
    }

    @Test
    void anExceptionIsAFunctionError() {
        InvokeResponse response = invoke(sharedFunction(), "{\"do\": \"fail\"}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.functionError()).isEqualTo("Unhandled");
        assertThat(attribute(response, "errorType")).isEqualTo("java.lang.IllegalStateException");
        assertThat(attribute(response, "errorMessage")).isEqualTo("as asked");
    }

    @Test
    void anExitIsAFunctionErrorAndTheNextCallGetsANewInstance() {
        String name = sharedFunction();
        String before = attribute(invoke(name, "{}"), "instance");

        InvokeResponse response = invoke(name, "{\"do\": \"exit\"}");

        assertThat(response.functionError()).isEqualTo("Unhandled");
        assertThat(attribute(response, "errorType")).isEqualTo("Runtime.ExitError");
        assertThat(attribute(invoke(name, "{}"), "instance")).isNotEqualTo(before);
    }

    @Test
    void aCallOverItsTimeoutIsEnded() {
        String name = deploy(create -> create.timeout(1));

        InvokeResponse response = invoke(name, "{\"do\": \"sleep\", \"millis\": 30000}");

        assertThat(response.functionError()).isEqualTo("Unhandled");
        assertThat(attribute(response, "errorMessage")).contains("Task timed out after 1.00 seconds");
        assertThat(Double.parseDouble(report(response).group(2))).isBetween(990.0, 3_000.0);
    }

    @Test
    @Shows(Capability.REPORT_LINE)
    void theReportOfACallOverItsTimeoutSaysSo() {
        String name = deploy(create -> create.timeout(1));

        assertThat(log(invoke(name, "{\"do\": \"sleep\", \"millis\": 30000}"))).contains("Status: timeout");
    }

    @Test
    void aHandlerThatIsNotThereIsAFunctionError() {
        String name = deploy(create -> create.handler("missing.Handler"));

        InvokeResponse response = invoke(name, "{}");

        assertThat(response.functionError()).isEqualTo("Unhandled");
        assertThat(response.payload().asUtf8String()).contains("missing.Handler");
    }

    @Test
    void aResponseOver6MegabytesIsAFunctionError() {
        String name = deploy(create -> create.memorySize(1024));

        InvokeResponse fits = invoke(name, "{\"do\": \"big\", \"bytes\": 6000000}");
        assertThat(fits.functionError()).isNull();
        InvokeResponse tooLarge = invoke(name, "{\"do\": \"big\", \"bytes\": 6300000}");
        assertThat(tooLarge.functionError()).isEqualTo("Unhandled");
        assertThat(attribute(tooLarge, "errorType")).isEqualTo("Function.ResponseSizeTooLarge");
    }

    @Test
    @Shows(Capability.REQUEST_RULES)
    void anEventOver6MegabytesIsRefused() {
        String name = sharedFunction();
        String event = "\"" + "x".repeat(6 * 1024 * 1024) + "\"";

        assertThatExceptionOfType(RequestTooLargeException.class)
                .isThrownBy(() -> invoke(name, event))
                .satisfies(error -> assertThat(error.statusCode()).isEqualTo(413));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{} {}", "nothing", "{\"a\": }"})
    @Shows(Capability.REQUEST_RULES)
    void anEventThatIsNotJsonIsRefused(String event) {
        String name = sharedFunction();

        assertThatExceptionOfType(InvalidRequestContentException.class).isThrownBy(() -> invoke(name, event));
    }

    @Test
    void aFunctionThatIsNotThereIsNotFound() {
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> invoke("missing", "{}"))
                .withMessageContaining("Function not found: arn:aws:lambda:")
                .satisfies(error -> assertThat(error.type()).isEqualTo("User"));
    }

    @Test
    void aVersionThatIsNotThereIsNotFound() {
        String name = sharedFunction();

        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() ->
                        lambda().invoke(invoke -> invoke.functionName(name).qualifier("7")));
    }

    @Test
    @Shows(Capability.RESERVED_CONCURRENCY)
    void callsBeyondTheReservedConcurrencyAreThrottledWithTheReason() {
        String name = deploy();
        lambda().putFunctionConcurrency(put -> put.functionName(name).reservedConcurrentExecutions(0));

        assertThatExceptionOfType(TooManyRequestsException.class)
                .isThrownBy(() -> invoke(name, "{}"))
                .satisfies(error -> {
                    assertThat(error.statusCode()).isEqualTo(429);
                    assertThat(error.reasonAsString()).isEqualTo("ReservedFunctionConcurrentInvocationLimitExceeded");
                    assertThat(error.type()).isEqualTo("User");
                });
        lambda().deleteFunctionConcurrency(delete -> delete.functionName(name));
        assertThat(invoke(name, "{}").functionError()).isNull();
    }

    @Test
    @Shows({Capability.RESERVED_CONCURRENCY, Capability.RETRY_AFTER})
    void aRefusedCallSaysWhenItMayBeMadeAgain() {
        String name = deploy();
        lambda().putFunctionConcurrency(put -> put.functionName(name).reservedConcurrentExecutions(0));

        assertThatExceptionOfType(TooManyRequestsException.class)
                .isThrownBy(() -> invoke(name, "{}"))
                .satisfies(error -> assertThat(error.retryAfterSeconds()).isEqualTo("1"));
    }

    @Test
    @Shows(Capability.RESERVED_CONCURRENCY)
    void asManyCallsRunAtOnceAsAreReserved() {
        String name = deploy();
        lambda().putFunctionConcurrency(put -> put.functionName(name).reservedConcurrentExecutions(2));
        int calls = 6;

        try (LambdaAsyncClient caller = target().caller(calls)) {
            List<CompletableFuture<InvokeResponse>> started = new ArrayList<>();
            for (int i = 0; i < calls; i++) {
                started.add(caller.invoke(invoke -> invoke.functionName(name)
                        .logType(LogType.TAIL)
                        .payload(SdkBytes.fromUtf8String("{\"do\": \"sleep\", \"millis\": 1500}"))));
            }
            long throttled = started.stream()
                    .filter(call -> call.handle((response, error) ->
                                    error != null && error.getCause() instanceof TooManyRequestsException)
                            .join())
                    .count();
            assertThat(throttled).isEqualTo(4);
        }
    }

    private static Matcher report(InvokeResponse response) {
        Matcher matcher = REPORT.matcher(log(response));
        assertThat(matcher.find()).as("a REPORT line in %s", log(response)).isTrue();
        return matcher;
    }
}
