package dev.assay.internal.targets.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.data.Platform;
import dev.assay.internal.targets.service.KnownService;
import dev.assay.targets.Capability;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EndpointWitnessTest {

    private static final Platform REPORT = Platform.builder()
            .durationMillis(12.5)
            .billedMillis(13L)
            .memoryMegabytes(512)
            .maxMemoryUsedMegabytes(512)
            .build();

    @Test
    void addsWhatTheFunctionMeasured() {
        ObjectNode profile = JsonNodeFactory.instance.objectNode();
        profile.put("initDuration", 640.0).put("cpuTime", 11.0);

        Platform completed = completed(KnownService.UNKNOWN, Set.of(), REPORT, profile);

        assertThat(completed)
                .isEqualTo(Platform.builder()
                        .durationMillis(12.5)
                        .billedMillis(13L)
                        .initMillis(640.0)
                        .memoryMegabytes(512)
                        .maxMemoryUsedMegabytes(512)
                        .cpuMillis(11.0)
                        .build());
    }

    @Test
    void whatTheServiceSaysGoesFirst() {
        Platform said = Platform.builder()
                .durationMillis(12.5)
                .billedMillis(13L)
                .initMillis(500.0)
                .memoryMegabytes(512)
                .maxMemoryUsedMegabytes(90)
                .cpuMillis(10.0)
                .wantedCpuShare(0.25)
                .instance("one")
                .build();
        ObjectNode profile = JsonNodeFactory.instance.objectNode();
        profile.put("initDuration", 640.0).put("cpuTime", 11.0);

        assertThat(completed(KnownService.EMBEDDED, Set.of(Capability.CPU_FOLLOWS_MEMORY), said, profile))
                .isEqualTo(said);
    }

    @Test
    void takesAwayTheMemoryThatLocalStackMakesUp() {
        assertThat(completed(KnownService.LOCALSTACK, Set.of(), REPORT, null).maxMemoryUsedMegabytes())
                .isNull();
        assertThat(completed(KnownService.LOCALSTACK, Set.of(Capability.MEMORY_USED), REPORT, null)
                        .maxMemoryUsedMegabytes())
                .isEqualTo(512);
    }

    @Test
    void theShareThatMemoryStandsForIsAddedOnlyWhereItIsDeclared() {
        assertThat(completed(KnownService.LOCALSTACK, Set.of(), REPORT, null).wantedCpuShare())
                .isNull();
        assertThat(completed(KnownService.LOCALSTACK, Set.of(Capability.CPU_FOLLOWS_MEMORY), REPORT, null)
                        .wantedCpuShare())
                .isEqualTo(512 / 1769.0);
    }

    private static Platform completed(
            KnownService service, Set<Capability> declared, Platform said, @Nullable JsonNode profile) {
        return new EndpointWitness(service, declared).completed(said, profile);
    }
}
