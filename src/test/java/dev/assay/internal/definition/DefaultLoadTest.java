package dev.assay.internal.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.experiment.Experiment;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.Version;
import dev.assay.experiment.fixture.Echo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is measured without {@code @Load}, as [invocations, generations]. */
class DefaultLoadTest {

    @Experiment("One function")
    @LambdaFunction(handler = Echo.class)
    static final class OneFunction {}

    @Experiment("Versions")
    @Version(name = "old", handler = Echo.class)
    @Version(name = "new", handler = Echo.class)
    static final class Versions {}

    @Experiment("Versions with a load")
    @Version(name = "old", handler = Echo.class)
    @Version(name = "new", handler = Echo.class)
    @Load(nightlyInvocations = 50)
    static final class VersionsWithALoad {}

    @Test
    void versionsHaveAtNightWhatTheirGateNeeds() {
        assertThat(load(Versions.class, "nightly")).isEqualTo(List.of(200, 20));
        assertThat(load(VersionsWithALoad.class, "nightly")).isEqualTo(List.of(50, 10));
        assertThat(load(OneFunction.class, "nightly")).isEqualTo(List.of(100, 10));
    }

    @Test
    void smokeIsTheSameForAll() {
        assertThat(load(Versions.class, "smoke")).isEqualTo(List.of(20, 5)).isEqualTo(load(OneFunction.class, "smoke"));
    }

    private static List<Integer> load(Class<?> type, String scale) {
        Map<String, String> parameters = Map.of("assay.scale", scale);
        RunSettings settings = RunSettings.from(name -> Optional.ofNullable(parameters.get(name)));
        var design = DefinitionReader.read(type, settings).design();
        return List.of(design.invocations(), design.generations());
    }
}
