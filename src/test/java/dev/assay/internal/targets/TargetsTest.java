package dev.assay.internal.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.data.CapabilityRecord;
import dev.assay.design.InvalidInputException;
import dev.assay.design.Problem;
import dev.assay.targets.Capability;
import dev.assay.targets.ChosenTarget;
import dev.assay.targets.Target;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetsTest {

    /** Nothing listens there. */
    private static @Nullable String noEngine(String name) {
        return name.equals("DOCKER_HOST") ? "tcp://127.0.0.1:1" : null;
    }

    @ParameterizedTest
    @CsvSource({"auto, 'auto: LocalStack cannot run here, '", "embedded, assay.target names it"})
    void opensTheEmbeddedTargetWithoutADockerEngineAndSaysWhy(String name, String because) {
        ChosenTarget chosen = Targets.open(name, setting -> Optional.empty(), TargetsTest::noEngine);
        try (Target target = chosen.target()) {
            assertThat(target.name()).isEqualTo("embedded");
            assertThat(chosen.because()).startsWith(because);
            assertThat(target.javaRuntime()).matches("java(17|21|25)");
            assertThat(target.capabilities().stream().map(CapabilityRecord::name))
                    .containsExactlyElementsOf(
                            Arrays.stream(Capability.values()).map(Enum::name).toList());
            assertThat(target.capabilities())
                    .allSatisfy(capability -> assertThat(capability.reason()).isNotBlank());
            assertThat(target.missing(Capability.RESERVED_CONCURRENCY)).isEmpty();
            assertThat(target.missing(Capability.RENEWAL)).isEmpty();
        }
    }

    @Test
    void localStackNeverFallsBack() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Targets.open("localstack", setting -> Optional.empty(), TargetsTest::noEngine))
                .withMessageContaining("127.0.0.1:1")
                .satisfies(error -> assertThat(error.problem()).isEqualTo(Problem.DOCKER_ENGINE));
    }

    @Test
    void settingsReachTheTarget() {
        Map<String, String> settings = Map.of("assay.embedded.cpu", "unscaled");

        try (Target target = Targets.open("embedded", name -> Optional.ofNullable(settings.get(name)))
                .target()) {
            assertThat(target.missing(Capability.CPU_FOLLOWS_MEMORY)).isPresent();
        }
    }

    @Test
    void aPortThatIsNoNumberIsRefused() {
        Map<String, String> settings = Map.of("assay.embedded.port", "http");

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Targets.open("embedded", name -> Optional.ofNullable(settings.get(name))))
                .withMessageContaining("assay.embedded.port (http) must be a whole number")
                .satisfies(error -> assertThat(error.problem()).isEqualTo(Problem.PORT));
    }

    @Test
    void anUnknownTargetIsRefusedWithThoseThatThereAre() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Targets.open("lambda", setting -> Optional.empty()))
                .withMessageContaining("assay.target (lambda) must be one of auto, embedded, localstack, endpoint, or")
                .satisfies(error -> assertThat(error.problem()).isEqualTo(Problem.TARGET));
    }

    @Test
    void anUnknownCapabilityIsRefusedWithThoseThatThereAre() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Capability.named("CPU"))
                .withMessageContaining("capability (CPU) must be one of CPU_FOLLOWS_MEMORY, CPU_TIME")
                .satisfies(error -> assertThat(error.problem()).isEqualTo(Problem.CAPABILITY));
    }

    @Test
    void aCapabilityIsFoundByItsName() {
        assertThat(Capability.named("freeze")).isEqualTo(Capability.FREEZE);
    }
}
