package dev.assay.internal.report.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.assay.data.Cell;
import dev.assay.data.Failure;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import dev.assay.data.Place;
import dev.assay.data.Platform;
import dev.assay.data.Timing;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FailuresTest {

    @Test
    void aCallThatWasTakenForLaterHasNotFailed() {
        Failures failures = new Failures();
        failures.add(ended(Outcome.ACCEPTED));
        failures.add(ended(Outcome.SUCCESS));
        failures.add(ended(Outcome.TIMEOUT));
        assertThat(failures.mostFrequent(5)).extracting(CountedFailure::outcome).containsExactly(Outcome.TIMEOUT);
    }

    @Test
    void throttlesOfDifferentReasonsAreCountedApart() {
        Failures failures = new Failures();
        failures.add(throttled("CallerRateLimitExceeded"));
        failures.add(throttled("ReservedFunctionConcurrentInvocationLimitExceeded"));
        failures.add(throttled("ReservedFunctionConcurrentInvocationLimitExceeded"));
        assertThat(failures.mostFrequent(5))
                .extracting(CountedFailure::words, CountedFailure::count)
                .containsExactly(
                        tuple(
                                "TooManyRequestsException (ReservedFunctionConcurrentInvocationLimitExceeded):"
                                        + " Rate Exceeded.",
                                2),
                        tuple("TooManyRequestsException (CallerRateLimitExceeded): Rate Exceeded.", 1));
    }

    private static Observation throttled(String reason) {
        return ended(
                Outcome.THROTTLED,
                new Failure(
                        "TooManyRequestsException",
                        "Rate Exceeded. (Service: Lambda, Status Code: 429, Request ID: 8f2b)",
                        reason));
    }

    private static Observation ended(Outcome outcome) {
        return ended(outcome, null);
    }

    private static Observation ended(Outcome outcome, @Nullable Failure failure) {
        return new Observation(
                0,
                new Place(new Cell(List.of()), 0, 0, 0, 0),
                "f",
                null,
                outcome,
                202,
                failure,
                new Timing(Instant.EPOCH, 0, 1),
                Platform.SILENT,
                null,
                null);
    }
}
