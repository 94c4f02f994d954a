package dev.assay.internal.targets.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.conformance.ConformanceFunction;
import dev.assay.conformance.FunctionZip;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;

@Timeout(120)
class AccountLimitTest {

    @Test
    void callsOfAnyFunctionBeyondTheLimitAreThrottledWithTheReason() {
        EmbeddedSettings settings = EmbeddedSettings.likeAws().withAccountConcurrency(1);
        try (EmbeddedTarget target = EmbeddedTarget.start(settings);
                LambdaAsyncClient caller = target.caller(2)) {
            deploy(target, "one");
            deploy(target, "other");

            CompletableFuture<Optional<String>> one = reason(sleep(caller, "one"));
            CompletableFuture<Optional<String>> other = reason(sleep(caller, "other"));

            assertThat(one.join().or(other::join)).hasValue("ConcurrentInvocationLimitExceeded");
            assertThat(one.join().isPresent() && other.join().isPresent()).isFalse();
            assertThat(target.facts().get("account")).contains("at most 1 calls at once");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "many", "1000001", "9999999999"})
    void aLimitThatIsNoneIsRefused(String value) {
        Map<String, String> given = Map.of("assay.embedded.accountConcurrency", value);

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> EmbeddedSettings.from(name -> Optional.ofNullable(given.get(name))))
                .withMessageContaining(
                        "assay.embedded.accountConcurrency (" + value + ") must be a whole number from 1")
                .satisfies(error -> assertThat(error.problem()).isEqualTo(Problem.ACCOUNT_CONCURRENCY));
    }

    @Test
    void aLimitMayBeGiven() {
        Map<String, String> given = Map.of("assay.embedded.accountConcurrency", " 50 ");

        assertThat(EmbeddedSettings.from(name -> Optional.ofNullable(given.get(name)))
                        .accountConcurrency())
                .isEqualTo(50);
    }

    private static CompletableFuture<InvokeResponse> sleep(LambdaAsyncClient caller, String function) {
        return caller.invoke(invoke -> invoke.functionName(function)
                .payload(SdkBytes.fromUtf8String("{\"do\": \"sleep\", \"millis\": 3000}")));
    }

    private static CompletableFuture<Optional<String>> reason(CompletableFuture<InvokeResponse> call) {
        return call.handle((response, error) -> {
            if (error instanceof CompletionException
                    && error.getCause() instanceof TooManyRequestsException throttled) {
                return Optional.of(throttled.reasonAsString());
            }
            return Optional.empty();
        });
    }

    private static void deploy(EmbeddedTarget target, String name) {
        target.control()
                .createFunction(create -> create.functionName(name)
                        .memorySize(512)
                        .timeout(60)
                        .role(target.role())
                        .handler(ConformanceFunction.class.getName())
                        .runtime(target.javaRuntime())
                        .code(code -> code.zipFile(FunctionZip.of(ConformanceFunction.class))));
    }
}
