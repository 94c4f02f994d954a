package dev.assay.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.data.Cell;
import dev.assay.data.Failure;
import dev.assay.data.Level;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import dev.assay.data.Place;
import dev.assay.data.Platform;
import dev.assay.data.Timing;
import dev.assay.internal.design.Design;
import dev.assay.internal.design.DesignFactor;
import dev.assay.internal.verdicts.ClaimRefutedError;
import dev.assay.internal.verdicts.Judgements;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Claims on the steps of procedures, on calls that are made up: one visit and its warm-up, of two calls each. */
class StepClaimsOnScriptedCallsTest {

    private static final String REASON = "ReservedFunctionConcurrentInvocationLimitExceeded";
    private static final String OTHER = "ConcurrentInvocationLimitExceeded";
    private static final Cell CELL = new Cell(List.of(new Level("reserved", 5, "")));
    private static final Design DESIGN =
            new Design(List.of(new DesignFactor("reserved", DesignFactor.Role.PAYLOAD, CELL.levels())), 1, 1, 1, 0);

    private final List<Observation> calls = new ArrayList<>();

    @Test
    void exactlySoManyThrottlesHold() {
        warmUpThrottled();
        throttled(0, 0, 0, REASON);
        throttled(0, 1, 0, REASON);
        assertThatCode(() -> assertThat(seen()).isThrottled(2, REASON).isThrottledOnlyBecause(REASON))
                .doesNotThrowAnyException();
    }

    @Test
    void oneThatWasAdmittedIsFound() {
        warmUpThrottled();
        throttled(0, 0, 0, REASON);
        succeeded(0, 1, 0);
        assertThatCode(() -> assertThat(seen()).isThrottledOnlyBecause(REASON)).doesNotThrowAnyException();
        assertThatThrownBy(() -> assertThat(seen()).isThrottled(2, REASON))
                .isInstanceOf(ClaimRefutedError.class)
                .hasMessageContaining("block 1 of generation 1: 1 of 2 throttled");
    }

    @Test
    void anotherReasonIsFound() {
        warmUpThrottled();
        throttled(0, 0, 0, REASON);
        throttled(0, 1, 0, OTHER);
        assertThatThrownBy(() -> assertThat(seen()).isThrottledOnlyBecause(REASON))
                .hasMessageContaining("THROTTLED " + OTHER);
        assertThatThrownBy(() -> assertThat(seen()).isThrottled(2, REASON)).hasMessageContaining("1 of 2 throttled");
    }

    @Test
    void aVisitWithoutAnyThrottleIsFound() {
        warmUpThrottled();
        succeeded(0, 0, 0);
        assertThatThrownBy(() -> assertThat(seen()).isThrottledOnlyBecause(REASON))
                .hasMessageContaining("block 1 of generation 1: none of 1 throttled");
    }

    @Test
    void retriesThatWereTakenInTheEndLoseNone() {
        warmUpRetried();
        throttled(0, 0, 0, REASON);
        succeeded(0, 0, 1);
        succeeded(0, 1, 0);
        assertThatCode(() -> assertThat(seen()).losesNoneOf(2)).doesNotThrowAnyException();
    }

    @Test
    void aClientThatGaveACallUpIsFound() {
        warmUpRetried();
        throttled(0, 0, 0, REASON);
        throttled(0, 0, 1, REASON);
        succeeded(0, 1, 0);
        assertThatThrownBy(() -> assertThat(seen()).losesNoneOf(2))
                .isInstanceOf(ClaimRefutedError.class)
                .hasMessageContaining("block 1 of generation 1: 2 calls, 1 succeeded in the end");
    }

    @Test
    void aClientThatLosesACallIsFound() {
        warmUpRetried();
        succeeded(0, 1, 0);
        assertThatThrownBy(() -> assertThat(seen()).losesNoneOf(2)).hasMessageContaining("1 calls, 1 succeeded");
    }

    @Test
    void aVisitThatIsMissingIsFound() {
        warmUpRetried();
        assertThatThrownBy(() -> assertThat(seen()).losesNoneOf(2)).hasMessageContaining("0 calls, 0 succeeded");
    }

    @Test
    void aCountBelowOneIsRefused() {
        assertThatThrownBy(() -> assertThat(seen()).losesNoneOf(0)).hasMessage("calls (0) must be at least 1");
    }

    private Observations seen() {
        return new Observations(DESIGN, CELL, calls, new Judgements(false));
    }

    private void warmUpThrottled() {
        throttled(-1, 0, 0, REASON);
        throttled(-1, 1, 0, REASON);
    }

    private void warmUpRetried() {
        succeeded(-1, 0, 0);
        succeeded(-1, 1, 0);
    }

    private void throttled(int block, int caller, int attempt, String reason) {
        Failure failure = new Failure("TooManyRequestsException", "Rate Exceeded.", reason);
        add(block, caller, attempt, Outcome.THROTTLED, failure);
    }

    private void succeeded(int block, int caller, int attempt) {
        add(block, caller, attempt, Outcome.SUCCESS, null);
    }

    private void add(int block, int caller, int attempt, Outcome outcome, @Nullable Failure failure) {
        calls.add(new Observation(
                calls.size(),
                new Place(CELL, 0, block, 0, caller, attempt, "step"),
                "f",
                "id",
                outcome,
                failure == null ? 200 : 429,
                failure,
                new Timing(Instant.EPOCH, calls.size(), 1),
                Platform.SILENT,
                null,
                null));
    }
}
