package dev.assay.internal.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.data.Cell;
import dev.assay.data.InstructionSet;
import dev.assay.data.Level;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import dev.assay.data.Place;
import dev.assay.data.Platform;
import dev.assay.data.Timing;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CostTest {

    private static final Cost COST = new Cost(Prices.usual());
    private static final Platform SILENT = Platform.SILENT;

    /** A million calls of 120 ms at 1,536 MB: 180,000 GB-s x 0.0000166667 + 1,000,000 x 0.0000002. */
    @Test
    void millionCallsCostComputeAndRequests() {
        assertThat(1_000_000 * COST.ofInvocation(120, 1536)).isEqualTo(3.000006 + 0.2, within(1e-9));
    }

    @Test
    void armIsCheaper() {
        Cost arm = new Cost(Prices.of("us-east-1", InstructionSet.ARM64));
        assertThat(1_000_000 * arm.ofInvocation(1000, 1024)).isEqualTo(13.3334 + 0.2, within(1e-9));
    }

    @Test
    void whereArchitectureIsAFactorTheCellSaysWhatIsPaid() {
        Platform platform =
                Platform.builder().billedMillis(1000L).memoryMegabytes(1024).build();
        assertThat(COST.of(observed(new Level("architecture", "arm64", ""), platform)))
                .hasValue(0.0000133334 + 0.0000002);
        assertThat(COST.of(observed(new Level("architecture", "x86_64", ""), platform)))
                .hasValue(0.0000166667 + 0.0000002);
    }

    private static Observation observed(Level level, Platform platform) {
        Place place = new Place(new Cell(List.of(level)), 0, 0, 0, 0);
        return new Observation(
                0,
                place,
                "f",
                null,
                Outcome.SUCCESS,
                200,
                null,
                new Timing(Instant.EPOCH, 0, 50),
                platform,
                null,
                null);
    }

    @Test
    void halfTheTimeAtTwiceTheMemoryCostsTheSame() {
        assertThat(COST.ofInvocation(50, 512)).isEqualTo(COST.ofInvocation(100, 256), within(1e-18));
    }

    @Test
    void billedDurationIsPaidAlthoughTheDurationIsShorter() {
        Platform platform = Platform.builder()
                .durationMillis(99.2)
                .billedMillis(250L)
                .initMillis(150.3)
                .memoryMegabytes(1024)
                .build();
        assertThat(COST.of(observed(Outcome.SUCCESS, platform, null))).hasValue(COST.ofInvocation(250, 1024));
    }

    @Test
    void withoutBilledDurationTheDurationAndInitAreRoundedUp() {
        Platform warm =
                Platform.builder().durationMillis(99.2).memoryMegabytes(1024).build();
        Platform cold = Platform.builder()
                .durationMillis(99.2)
                .initMillis(150.3)
                .memoryMegabytes(1024)
                .build();
        assertThat(COST.of(observed(Outcome.SUCCESS, warm, null))).hasValue(COST.ofInvocation(100, 1024));
        assertThat(COST.of(observed(Outcome.SUCCESS, cold, null))).hasValue(COST.ofInvocation(250, 1024));
    }

    @Test
    void profileAndDesignFillInWhatThePlatformDidNotSay() {
        ObjectNode profile = JsonNodeFactory.instance.objectNode().put("duration", 41.3);
        assertThat(COST.of(observed(Outcome.SUCCESS, SILENT, profile))).hasValue(COST.ofInvocation(42, 512));
    }

    @Test
    void failedCallsArePaidAndThrottledOnesAreNot() {
        Platform platform = Platform.builder()
                .durationMillis(3000.0)
                .billedMillis(3000L)
                .memoryMegabytes(512)
                .build();
        assertThat(COST.of(observed(Outcome.TIMEOUT, platform, null))).hasValue(COST.ofInvocation(3000, 512));
        assertThat(COST.of(observed(Outcome.FUNCTION_ERROR, platform, null))).hasValue(COST.ofInvocation(3000, 512));
        assertThat(COST.of(observed(Outcome.THROTTLED, SILENT, null))).hasValue(0);
    }

    @Test
    void costIsAbsentWhereTheDurationIsUnknown() {
        assertThat(COST.of(observed(Outcome.TRANSPORT_ERROR, SILENT, null))).isEmpty();
    }

    @Test
    void refusesNegativeTimeAndNoMemory() {
        assertThatThrownBy(() -> COST.ofInvocation(-1, 512))
                .hasMessageContaining("billedMillis (-1) must be at least 0");
        assertThatThrownBy(() -> COST.ofInvocation(1, 0))
                .hasMessageContaining("memoryMegabytes (0) must be at least 1");
    }

    private static Observation observed(Outcome outcome, Platform platform, @Nullable ObjectNode profile) {
        Place place = new Place(new Cell(List.of(new Level("memory", 512, "MB"))), 0, 0, 0, 0);
        Timing timing = new Timing(Instant.EPOCH, 0, 50);
        return new Observation(0, place, "f", null, outcome, 200, null, timing, platform, profile, null);
    }
}
