package dev.assay.internal.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.assay.data.CallFigure;
import dev.assay.data.Cell;
import dev.assay.data.ColdStart;
import dev.assay.data.Factors;
import dev.assay.data.Level;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import dev.assay.data.Place;
import dev.assay.data.Platform;
import dev.assay.data.Timing;
import dev.assay.internal.cost.Cost;
import dev.assay.internal.cost.Prices;
import dev.assay.internal.design.CallPattern;
import dev.assay.internal.design.Design;
import dev.assay.internal.design.DesignFactor;
import dev.assay.internal.design.StoppingRule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which of the figures of scripted calls are known to 5%: some vary by 1% from call to call, others by a factor of 3. */
class PrecisionTest {

    private static final Cost PRICES = new Cost(Prices.usual());
    private static final int GENERATIONS = 20;

    @Test
    void warmCallsConvergeOnTheFiguresThatAreNamed() {
        List<Observation> calls = warm(10);
        assertThat(warm(calls, CallFigure.DURATION)).isEmpty();
        assertThat(warm(calls, CallFigure.MEMORY_USED)).isEmpty();
        assertThat(warm(calls, CallFigure.LATENCY))
                .hasValueSatisfying(words -> assertThat(words)
                        .matches(
                                "the interval of the median latency at 512 MB reaches \\d+\\.\\d% to one side, and 5\\.0% is"
                                        + " wanted"));
        assertThat(warm(calls, CallFigure.DURATION, CallFigure.LATENCY)).isPresent();
    }

    @Test
    void aCostConvergesByItsMeanOfAHundredCalls() {
        assertThat(warm(warm(10), CallFigure.COST)).isEmpty();
        assertThat(warm(warm(4), CallFigure.COST))
                .hasValue(
                        "the mean cost at 512 MB rests on 80 calls, and 100 are the fewest that can have seen rare slow ones");
    }

    @Test
    void coldStartsConvergeOnTheirInitWhateverTheHandlerTakes() {
        assertThat(cold(true, CallFigure.INIT)).isEmpty();
        assertThat(cold(false, CallFigure.INIT))
                .hasValueSatisfying(words ->
                        assertThat(words).startsWith("the interval of the median INIT at configuration reaches "));
        assertThat(cold(true, CallFigure.DURATION))
                .hasValueSatisfying(words ->
                        assertThat(words).startsWith("the interval of the median duration at configuration reaches "));
    }

    @Test
    void aFigureThatNoCallHasIsNamed() {
        List<Observation> silent = warm(10).stream()
                .map(one -> one.with(
                        one.platform().toBuilder().maxMemoryUsedMegabytes(null).build()))
                .toList();
        assertThat(warm(silent, CallFigure.MEMORY_USED))
                .hasValue("too few calls at 512 MB that have a figure for memory used");
    }

    private static Optional<String> warm(List<Observation> calls, CallFigure... figures) {
        Design design = design(new Level(Factors.MEMORY, 512, "MB"), 10 * GENERATIONS, CallPattern.CLOSED_LOOP);
        return new Precision(design, calls, PRICES).lacking(rule(figures));
    }

    private static Optional<String> cold(boolean steadyInit, CallFigure... figures) {
        Level kind = new Level(Factors.COLD_START, ColdStart.CONFIGURATION.label(), "");
        Design design = design(kind, GENERATIONS, CallPattern.COLD_STARTS);
        List<Observation> starts = new ArrayList<>();
        for (int generation = 0; generation < GENERATIONS; generation++) {
            double steady = 200 + generation % 3;
            double restless = 100 + 200 * (generation % 2);
            Platform platform = platform(steadyInit ? steady : restless, steadyInit ? restless : steady);
            starts.add(call(new Cell(List.of(kind)), generation, 0, platform, 1));
        }
        return new Precision(design, starts, PRICES).lacking(rule(figures));
    }

    private static Design design(Level level, int invocations, CallPattern pattern) {
        DesignFactor factor = new DesignFactor(level.factor(), DesignFactor.Role.CONFIGURATION, List.of(level));
        return new Design(List.of(factor), invocations, 1, GENERATIONS, 0, pattern);
    }

    private static StoppingRule rule(CallFigure... figures) {
        return new StoppingRule(List.of(figures), 0.05, Duration.ZERO, 0);
    }

    /** Durations and memory vary by 1%, latencies by a factor of 3. */
    private static List<Observation> warm(int perGeneration) {
        Cell cell = new Cell(List.of(new Level(Factors.MEMORY, 512, "MB")));
        List<Observation> calls = new ArrayList<>();
        for (int generation = 0; generation < GENERATIONS; generation++) {
            for (int call = 0; call < perGeneration; call++) {
                calls.add(call(
                        cell, generation, call, platform(null, 100 + call % 2), 150 + 300 * ((generation + call) % 2)));
            }
        }
        return calls;
    }

    private static Platform platform(@Nullable Double init, double duration) {
        return Platform.builder()
                .initMillis(init)
                .durationMillis(duration)
                .billedMillis((long) Math.ceil(duration))
                .memoryMegabytes(512)
                .maxMemoryUsedMegabytes(100)
                .build();
    }

    private static Observation call(Cell cell, int generation, int call, Platform platform, double latency) {
        return new Observation(
                100L * generation + call,
                new Place(cell, generation, generation, call, 0),
                "f",
                null,
                Outcome.SUCCESS,
                200,
                null,
                new Timing(Instant.EPOCH, 0, latency),
                platform,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("duration", platform.durationMillis())
                        .put("newcontainer", platform.initMillis() == null ? 0 : 1),
                null);
    }
}
