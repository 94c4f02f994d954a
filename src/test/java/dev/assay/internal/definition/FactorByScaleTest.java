package dev.assay.internal.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.data.Level;
import dev.assay.experiment.Experiment;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.fixture.Echo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FactorByScaleTest {

    @Experiment("By scale")
    @LambdaFunction(handler = Echo.class)
    @dev.assay.experiment.Factor(
            name = "delay",
            values = "0",
            nightlyValues = {"0", "500"})
    @dev.assay.experiment.Factor(
            name = "rounds",
            values = {"1", "9"})
    static final class ByScale {}

    @Test
    void levelsThatTakeLongAreForTheNight() {
        assertThat(levels("smoke")).isEqualTo(List.of(List.of(0), List.of(1, 9)));
        assertThat(levels("nightly")).isEqualTo(List.of(List.of(0, 500), List.of(1, 9)));
    }

    private static List<List<Object>> levels(String scale) {
        Map<String, String> parameters = Map.of("assay.scale", scale);
        RunSettings settings = RunSettings.from(name -> Optional.ofNullable(parameters.get(name)));
        return DefinitionReader.read(ByScale.class, settings).design().factors().stream()
                .map(factor -> factor.levels().stream().map(Level::value).toList())
                .toList();
    }
}
