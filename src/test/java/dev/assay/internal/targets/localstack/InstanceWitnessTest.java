package dev.assay.internal.targets.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.assay.data.Cell;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import dev.assay.data.Place;
import dev.assay.data.Platform;
import dev.assay.data.Timing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InstanceWitnessTest {

    private static final String INSTANCE = "0123456789abcdef0123456789abcdef";
    private static final Platform SAID = Platform.builder()
            .durationMillis(81.0)
            .billedMillis(82L)
            .memoryMegabytes(512)
            .maxMemoryUsedMegabytes(512)
            .build();

    @Test
    void addsTheShareThatTheInstanceIsHeldToAndWhatTheFunctionMeasured() {
        Platform platform =
                seen(new InstanceLimit(512 / 1769.0, 512), profile(1)).platform();

        assertThat(platform.instance()).isEqualTo(INSTANCE);
        assertThat(platform.wantedCpuShare()).isEqualTo(512 / 1769.0);
        assertThat(platform.cpuMillis()).isEqualTo(23.5);
        assertThat(platform.initMillis()).isEqualTo(420.0);
        assertThat(platform.durationMillis()).isEqualTo(81.0);
        assertThat(platform.measuredMillis())
                .as("within which CPU time was measured")
                .isEqualTo(79.5);
        assertThat(platform.billedMillis()).isEqualTo(82L);
    }

    @Test
    void takesAwayTheMemoryThatLocalStackMakesUp() {
        assertThat(seen(null, profile(0)).platform().maxMemoryUsedMegabytes()).isNull();
    }

    @Test
    void marksAnInstanceThatIsNotLimited() {
        assertThat(seen(new InstanceLimit(0, 0), profile(0)).platform().wantedCpuShare())
                .isNull();
        assertThat(seen(new InstanceLimit(1, 512), profile(0)).platform().wantedCpuShare())
                .isNull();
        assertThat(seen(null, profile(0)).platform().wantedCpuShare()).isNull();
    }

    @Test
    void knowsNoInstanceWithoutAProfile() {
        Platform platform = seen(new InstanceLimit(512 / 1769.0, 512), null).platform();

        assertThat(platform.instance()).isNull();
        assertThat(platform.wantedCpuShare()).isNull();
    }

    @Test
    void aWarmCallHasNoInit() {
        assertThat(seen(null, profile(0)).platform().initMillis()).isNull();
        assertThat(seen(null, profile(0)).cold()).isFalse();
        assertThat(seen(null, profile(1)).cold()).isTrue();
    }

    private static Observation seen(@Nullable InstanceLimit limit, @Nullable JsonNode profile) {
        InstanceWitness witness = new InstanceWitness(
                instance -> instance.equals(INSTANCE) ? Optional.ofNullable(limit) : Optional.empty(), 2, null);
        Place place = new Place(new Cell(List.of()), 0, 0, 0, 0);
        Observation plain = new Observation(
                1,
                place,
                "sieve",
                "id",
                Outcome.SUCCESS,
                200,
                null,
                new Timing(Instant.EPOCH, 0, 90.0),
                SAID,
                profile,
                null);
        return witness.callBegins().ended().apply(plain);
    }

    private static JsonNode profile(int cold) {
        var profile = JsonNodeFactory.instance
                .objectNode()
                .put("containerID", "2026/11/21/[$LATEST]" + INSTANCE)
                .put("coldStart", cold)
                .put("duration", 79.5)
                .put("cpuTime", 23.5);
        return cold == 1 ? profile.put("initDuration", 420.0) : profile;
    }
}
