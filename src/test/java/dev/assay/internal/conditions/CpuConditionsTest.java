package dev.assay.internal.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CpuConditionsTest {

    private static final Level LEVEL = new Level("memory", 1024, "MB");
    private static final Cell CELL = new Cell(List.of(LEVEL));
    private static final Design DESIGN = new Design(
            List.of(new DesignFactor("memory", DesignFactor.Role.CONFIGURATION, List.of(LEVEL))), 1, 1, 1, 0);

    @Test
    void aQuietHostIsFineWhateverTheFunctionUsed() {
        assertThat(violated(call(50, 0.58, new HostCpu(1.4, 0)))).isEmpty();
        assertThat(violated(call(1, 0.58, new HostCpu(1.9, 0)))).isEmpty();
    }

    @Test
    void aBusyHostIsFineAsLongAsTheShareIsReached() {
        assertThat(violated(call(57, 0.58, new HostCpu(0, 0)))).isEmpty();
    }

    @Test
    void aBusyHostThatKeptTheShareBackIsNamedWithItsFigures() {
        assertThat(violated(call(29, 0.58, new HostCpu(0.02, 0)), call(29, 0.58, new HostCpu(0.04, 0))))
                .hasValue(
                        "the host was busy: calls at 1024 MB reached 50% of their CPU share, with 0.03 CPUs of the host idle and"
                                + " 0.00 taken by the hypervisor on average. Run it again when the host is quiet");
    }

    @Test
    void aHypervisorThatTookTheCpuIsNamedToo() {
        assertThat(violated(call(29, 0.58, new HostCpu(1, 0.4))).orElseThrow())
                .contains("0.40 taken by the hypervisor");
    }

    @Test
    void aHostThatIsSlowAfterAPauseIsNamedWithItsFigures() {
        assertThat(violated(
                        call(57, 0.58, new HostCpu(1.4, 0, 0.5, 1.0)),
                        call(57, 0.58, new HostCpu(1.4, 0, 0.7, 1.0)),
                        call(57, 0.58, new HostCpu(1.4, 0))))
                .hasValue(
                        "the host was disturbed: after a pause it worked at 60% of its speed during the calls at 1024 MB, which"
                                + " must be at least 70%. Run it again when the host is quiet");
    }

    @Test
    void aHostThatIsALittleSlowerAfterAPauseIsFine() {
        assertThat(violated(call(57, 0.58, new HostCpu(1.4, 0, 0.71, 0.5)))).isEmpty();
    }

    @Test
    void callsWithoutALimitAreCounted() {
        assertThat(violated(call(29, null, null), call(57, 0.58, new HostCpu(1, 0))))
                .hasValue("1 of 2 calls are not known to have been held to their CPU share");
    }

    /** Its answer comes before its instance is known. */
    @Test
    void aCallThatWasAcceptedForLaterIsOneWithoutALimit() {
        assertThat(violated(acceptedForLater()))
                .hasValue("1 of 1 calls are not known to have been held to their CPU share");
    }

    @Test
    void aTargetThatDoesNotShowItsHostIsNotAccused() {
        assertThat(violated(call(29, 0.58, null))).isEmpty();
    }

    private static java.util.Optional<String> violated(Observation... calls) {
        return CpuConditions.violated(DESIGN, List.of(calls));
    }

    private static Observation acceptedForLater() {
        Platform silent = Platform.SILENT;
        return observed(Outcome.ACCEPTED, 202, silent, null);
    }

    /** A warm call of 100 ms. */
    private static Observation call(double cpuMillis, @Nullable Double wanted, @Nullable HostCpu host) {
        return observed(
                Outcome.SUCCESS,
                200,
                Platform.builder()
                        .durationMillis(100.0)
                        .billedMillis(100L)
                        .memoryMegabytes(1024)
                        .maxMemoryUsedMegabytes(80)
                        .cpuMillis(cpuMillis)
                        .wantedCpuShare(wanted)
                        .instance("i")
                        .host(host)
                        .build(),
                JsonNodeFactory.instance.objectNode().put("newcontainer", 0));
    }

    private static Observation observed(Outcome outcome, int status, Platform platform, @Nullable JsonNode profile) {
        return new Observation(
                0,
                new Place(CELL, 0, 0, 0, 0),
                "f",
                "id",
                outcome,
                status,
                null,
                new Timing(Instant.EPOCH, 0, 101),
                platform,
                profile,
                null);
    }
}
