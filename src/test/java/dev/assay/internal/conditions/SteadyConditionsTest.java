package dev.assay.internal.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.assay.data.Cell;
import dev.assay.data.HostCpu;
import dev.assay.data.Level;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import dev.assay.data.Place;
import dev.assay.data.Platform;
import dev.assay.data.Timing;
import dev.assay.internal.design.Design;
import dev.assay.internal.design.DesignFactor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SteadyConditionsTest {

    private static final Level LEVEL = new Level("memory", 1024, "MB");
    private static final Cell CELL = new Cell(List.of(LEVEL));
    private static final Design DESIGN = new Design(
            List.of(new DesignFactor("memory", DesignFactor.Role.CONFIGURATION, List.of(LEVEL))), 1, 1, 1, 0);

    @Test
    void aHostThatKeepsItsSpeedIsFineHoweverSlowItIs() {
        assertThat(violated(0.50, 0.52, 0.48, 0.51, 0.49)).isEmpty();
    }

    @Test
    void aHostThatBecomesSlowerIsNamedWithTheFigure() {
        assertThat(violated(1.0, 1.0, 1.0, 1.0, 0.95, 0.95, 0.9, 0.9, 0.8, 0.8))
                .hasValue(
                        "the host's speed drifted: in the fastest fifth of the calls it was 25% higher than in the slowest,"
                                + " and may be 10%. Run it again when the host is quiet");
    }

    @Test
    void callsStandInTheOrderInWhichTheyWereStarted() {
        List<Observation> calls = calls(1.0, 1.0, 0.9, 0.9, 0.85, 0.85, 0.8, 0.8, 0.75, 0.75);
        Collections.swap(calls, 0, 9);

        assertThat(SteadyConditions.violated(DESIGN, calls).orElseThrow()).contains("33% higher");
    }

    @Test
    void aHostWithoutCpuToSpareIsNotSteady() {
        assertThat(SteadyConditions.violated(DESIGN, List.of(call(0, 29, new HostCpu(0.02, 0)))))
                .hasValueSatisfying(reason -> assertThat(reason).startsWith("the host was busy: calls at 1024 MB"));
    }

    @Test
    void aTargetThatDoesNotShowItsHostIsNotAccused() {
        assertThat(SteadyConditions.violated(DESIGN, List.of(call(0, 29, null), call(1, 50, null))))
                .isEmpty();
    }

    private static Optional<String> violated(double... speeds) {
        return SteadyConditions.violated(DESIGN, calls(speeds));
    }

    private static List<Observation> calls(double... speeds) {
        List<Observation> calls = new ArrayList<>();
        for (double speed : speeds) {
            calls.add(call(calls.size(), 57, new HostCpu(1.4, 0, 0.9, speed)));
        }
        return calls;
    }

    /** A warm call of 100 ms. */
    private static Observation call(long sequence, double cpuMillis, @Nullable HostCpu host) {
        return new Observation(
                sequence,
                new Place(CELL, 0, 0, 0, 0),
                "f",
                "id",
                Outcome.SUCCESS,
                200,
                null,
                new Timing(Instant.EPOCH, 0, 101),
                Platform.builder()
                        .durationMillis(100.0)
                        .billedMillis(100L)
                        .memoryMegabytes(1024)
                        .maxMemoryUsedMegabytes(80)
                        .cpuMillis(cpuMillis)
                        .wantedCpuShare(0.58)
                        .instance("i")
                        .host(host)
                        .build(),
                JsonNodeFactory.instance.objectNode().put("newcontainer", 0),
                null);
    }
}
