package dev.assay.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.targets.Capability;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.lambda.model.AccountLimit;
import software.amazon.awssdk.services.lambda.model.InvalidParameterValueException;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;

/** What the account and its functions may have in flight at once. */
abstract class AccountConcurrencyContract extends TargetContract {

    @Test
    void whatIsReservedIsTakenFromTheAccount() {
        String name = deploy();
        AccountLimit before = limit();

        lambda().putFunctionConcurrency(put -> put.functionName(name).reservedConcurrentExecutions(7));
        assertThat(limit().unreservedConcurrentExecutions()).isEqualTo(before.unreservedConcurrentExecutions() - 7);
        assertThat(limit().concurrentExecutions()).isEqualTo(before.concurrentExecutions());

        lambda().deleteFunction(delete -> delete.functionName(name));
        assertThat(limit().unreservedConcurrentExecutions()).isEqualTo(before.unreservedConcurrentExecutions());
    }

    @Test
    void oneHundredStayUnreserved() {
        String name = deploy();
        int most = limit().unreservedConcurrentExecutions() - 100;

        assertThatExceptionOfType(InvalidParameterValueException.class)
                .isThrownBy(() -> lambda().putFunctionConcurrency(
                                put -> put.functionName(name).reservedConcurrentExecutions(most + 1)))
                .withMessageContaining("below its minimum value of [100]");
        lambda().putFunctionConcurrency(put -> put.functionName(name).reservedConcurrentExecutions(most));
        lambda().deleteFunctionConcurrency(delete -> delete.functionName(name));
    }

    @Test
    void theAccountKnowsItsFunctions() {
        String name = deploy();
        long functions = lambda().getAccountSettings().accountUsage().functionCount();

        lambda().deleteFunction(delete -> delete.functionName(name));

        assertThat(lambda().getAccountSettings().accountUsage().functionCount()).isEqualTo(functions - 1);
    }

    @ParameterizedTest
    @CsvSource({"1, 4", "5, 3"})
    @Shows({Capability.RESERVED_CONCURRENCY, Capability.EXACT_CONCURRENCY})
    void exactlyTheCallsBeyondTheReservationAreThrottled(int reserved, int more) {
        String name = deploy(create -> create.memorySize(128).timeout(60));
        lambda().putFunctionConcurrency(put -> put.functionName(name).reservedConcurrentExecutions(reserved));

        try (LambdaAsyncClient caller = target().caller(reserved + more)) {
            List<CompletableFuture<InvokeResponse>> calls = new ArrayList<>();
            for (int i = 0; i < reserved + more; i++) {
                calls.add(caller.invoke(invoke -> invoke.functionName(name)
                        .payload(SdkBytes.fromUtf8String("{\"do\": \"sleep\", \"millis\": 3000}"))));
            }
            List<String> reasons = calls.stream()
                    .map(AccountConcurrencyContract::reason)
                    .filter(reason -> !reason.isEmpty())
                    .toList();
            assertThat(reasons).hasSize(more).containsOnly("ReservedFunctionConcurrentInvocationLimitExceeded");
        }
    }

    /** Why a call was throttled; empty when it was not. */
    static String reason(CompletableFuture<InvokeResponse> call) {
        try {
            assertThat(call.join().functionError()).isNull();
            return "";
        } catch (CompletionException e) {
            if (e.getCause() instanceof TooManyRequestsException throttled) {
                return throttled.reasonAsString();
            }
            throw e;
        }
    }

    private AccountLimit limit() {
        return lambda().getAccountSettings().accountLimit();
    }
}
