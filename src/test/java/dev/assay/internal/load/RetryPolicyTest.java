package dev.assay.internal.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.data.Outcome;
import dev.assay.experiment.RetryPolicy;
import dev.assay.internal.errors.InvalidInputException;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {

    private static final RetryPolicy POLICY = policy(100, 1_000, 60_000);

    @ParameterizedTest
    @CsvSource({"0, 100", "1, 200", "2, 400", "3, 800", "4, 1000", "5, 1000", "100, 1000"})
    void pausesAreDrawnFromNothingToTheCappedExponential(int attempt, long most) {
        double[] pauses = IntStream.range(0, 2_000)
                .mapToObj(caller -> POLICY.pauseAfter(Observed.throttled(caller, attempt, null), Duration.ZERO))
                .mapToDouble(pause -> pause.orElseThrow().toNanos() / 1e6)
                .toArray();

        assertThat(Arrays.stream(pauses).min().orElseThrow()).isNotNegative();
        assertThat(Arrays.stream(pauses).max().orElseThrow()).isLessThan((double) most);
        // The mean of a uniform on (0, m) is m / 2 with standard error m / sqrt(12 x 2000) = 0.0065 m: 5 of them.
        assertThat(Arrays.stream(pauses).average().orElseThrow()).isCloseTo(most / 2.0, within(0.033 * most));
    }

    @Test
    void theSameCallDrawsTheSamePause() {
        RetryPolicy same = policy(100, 1_000, 60_000);
        RetryPolicy other = new RetryPolicy(Duration.ofMillis(100), Duration.ofMillis(1_000), Duration.ofMinutes(1), 8);

        assertThat(same.pauseAfter(Observed.throttled(3, 2, null), Duration.ZERO))
                .isEqualTo(POLICY.pauseAfter(Observed.throttled(3, 2, null), Duration.ZERO))
                .isNotEqualTo(other.pauseAfter(Observed.throttled(3, 2, null), Duration.ZERO));
    }

    @Test
    void whatTheThrottleAsksForCountsWhereItIsLonger() {
        assertThat(POLICY.pauseAfter(Observed.throttled(0, 0, 5.0), Duration.ZERO))
                .contains(Duration.ofSeconds(5));
        assertThat(POLICY.pauseAfter(Observed.throttled(0, 0, 1e-9), Duration.ZERO))
                .isEqualTo(POLICY.pauseAfter(Observed.throttled(0, 0, null), Duration.ZERO));
    }

    @Test
    void nothingIsMadeAgainBeyondTheBudget() {
        assertThat(POLICY.pauseAfter(Observed.throttled(0, 0, 5.0), Duration.ofSeconds(55)))
                .isPresent();
        assertThat(POLICY.pauseAfter(
                        Observed.throttled(0, 0, 5.0), Duration.ofSeconds(55).plusNanos(1)))
                .isEmpty();
        assertThat(RetryPolicy.none().pauseAfter(Observed.throttled(0, 0, null), Duration.ZERO))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "THROTTLED, 429, true",
        "TRANSPORT_ERROR, 0, true",
        "TRANSPORT_ERROR, 500, true",
        "TRANSPORT_ERROR, 503, true",
        "TRANSPORT_ERROR, 404, false",
        "TRANSPORT_ERROR, 403, false",
        "FUNCTION_ERROR, 200, false",
        "TIMEOUT, 200, false",
        "ACCEPTED, 202, false",
        "SUCCESS, 200, false"
    })
    void whatMayHelpIsMadeAgain(Outcome outcome, int status, boolean again) {
        assertThat(POLICY.pauseAfter(Observed.of(outcome, status, 0, 0, null), Duration.ZERO)
                        .isPresent())
                .isEqualTo(again);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0   | 10 | 1  | retry base (0 ms) must be at least 1 ms",
                "100 | 50 | 1  | retry cap (50 ms) must be at least the base (100 ms)",
                "1   | 1  | -1 | retry budget (-1 ms) must not be negative",
                "1   | 1  | 3001 | retry budget (3001 ms) must be within the function's timeout (3000 ms)"
            })
    void aPolicyThatCannotBeIsRefused(long base, long cap, long budget, String message) {
        assertThatThrownBy(() -> policy(base, cap, budget).within(Duration.ofSeconds(3)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith(message)
                .hasMessageEndingWith("docs/errors/retry.md");
    }

    private static RetryPolicy policy(long base, long cap, long budget) {
        return new RetryPolicy(Duration.ofMillis(base), Duration.ofMillis(cap), Duration.ofMillis(budget), 7);
    }
}
