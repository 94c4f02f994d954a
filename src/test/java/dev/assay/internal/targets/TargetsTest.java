package dev.assay.internal.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.targets.Capability;
import dev.assay.targets.CapabilityRecord;
import dev.assay.targets.Offer;
import dev.assay.targets.Target;
import dev.assay.targets.TargetContext;
import dev.assay.targets.TargetProvider;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetsTest {

    private static final Target SCRIPTED = (Target) Proxy.newProxyInstance(
            Target.class.getClassLoader(), new Class<?>[] {Target.class}, (proxy, method, arguments) -> {
                throw new UnsupportedOperationException(method.getName());
            });

    /** Nothing listens where the Docker engine is said to be. */
    private static final TargetContext WITHOUT_ENGINE = new TargetContext(
            setting -> Optional.empty(),
            name -> name.equals("DOCKER_HOST") ? Optional.of("tcp://127.0.0.1:1") : Optional.empty(),
            line -> {});

    @ParameterizedTest
    @CsvSource({"auto, 'auto: LocalStack cannot run here, '", "embedded, assay.target names it"})
    void opensTheEmbeddedTargetWithoutADockerEngineAndSaysWhy(String name, String because) {
        ChosenTarget chosen = Targets.onClassPath().open(name, WITHOUT_ENGINE);
        try (Target target = chosen.target()) {
            assertThat(target.name()).isEqualTo("embedded");
            assertThat(chosen.because()).startsWith(because);
            assertThat(target.javaRuntime()).matches("java(17|21|25)");
            assertThat(target.capabilities().records().stream().map(CapabilityRecord::name))
                    .containsExactlyElementsOf(
                            Arrays.stream(Capability.values()).map(Enum::name).toList());
            assertThat(target.capabilities().records())
                    .allSatisfy(capability -> assertThat(capability.reason()).isNotBlank());
            assertThat(target.missing(Capability.RESERVED_CONCURRENCY)).isEmpty();
            assertThat(target.missing(Capability.RENEWAL)).isEmpty();
        }
    }

    @Test
    void localStackNeverFallsBack() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Targets.onClassPath().open("localstack", WITHOUT_ENGINE))
                .withMessageContaining("127.0.0.1:1")
                .satisfies(error -> assertThat(error.problem()).isEqualTo(Problem.DOCKER_ENGINE));
    }

    @Test
    void autoAsksProvidersInTheirOrderUntilOneCanRunHere() {
        List<String> asked = new ArrayList<>();
        Targets targets = new Targets(List.of(
                new ScriptedProvider("never", 0, asked, null),
                new ScriptedProvider("last", 1, asked, null),
                new ScriptedProvider("second", 2, asked, null),
                new ScriptedProvider("first", 3, asked, "first has no engine")));

        ChosenTarget chosen = targets.open("auto", WITHOUT_ENGINE);

        assertThat(asked).containsExactly("first", "second");
        assertThat(chosen.because()).isEqualTo("auto: first has no engine");
        assertThat(new Targets(List.of(new ScriptedProvider("only", 1, asked, null)))
                        .open("auto", WITHOUT_ENGINE)
                        .because())
                .isEqualTo("auto: only is available");
    }

    @Test
    void autoSaysWhyNothingCanRunHere() {
        Targets targets = new Targets(List.of(
                new ScriptedProvider("one", 2, new ArrayList<>(), "one has no engine"),
                new ScriptedProvider("other", 1, new ArrayList<>(), "other has no port")));

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> targets.open("auto", WITHOUT_ENGINE))
                .withMessageContaining("must find a target that can run here, but one has no engine; other has no port")
                .satisfies(error -> assertThat(error.problem()).isEqualTo(Problem.TARGET));
    }

    @Test
    void aNameThatTwoProvidersHaveIsRefused() {
        Targets targets = new Targets(List.of(
                new ScriptedProvider("twice", 0, new ArrayList<>(), null),
                new ScriptedProvider("twice", 0, new ArrayList<>(), null)));

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> targets.open("twice", WITHOUT_ENGINE))
                .withMessageContaining("assay.target (twice) must name one TargetProvider")
                .withMessageContaining(ScriptedProvider.class.getName())
                .satisfies(error -> assertThat(error.problem()).isEqualTo(Problem.TARGET));
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
                .withMessageContaining(
                        "assay.target (lambda) must be auto or the name of a TargetProvider on the class path: ")
                .withMessageContaining("embedded, ")
                .withMessageContaining("endpoint, localstack")
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

    /** @param unavailable why it cannot run here; absent if it can */
    private record ScriptedProvider(
            String name,
            int automaticPriority,
            List<String> asked,
            @Nullable String unavailable) implements TargetProvider {

        @Override
        public Target open(TargetContext context) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Offer offer(TargetContext context) {
            asked.add(name);
            return unavailable == null
                    ? new Offer.Opened(SCRIPTED, name + " is available")
                    : new Offer.Unavailable(unavailable);
        }
    }
}
