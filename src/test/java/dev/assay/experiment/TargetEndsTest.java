package dev.assay.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import dev.assay.experiment.fixture.TwoLevelsFixture;
import dev.assay.testkit.LaunchedExperiments;
import dev.assay.testkit.TargetThatEnds;
import dev.assay.testkit.TestEnds;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetEndsTest {

    @TempDir
    Path output;

    @Test
    void theMeasurementStopsAtOnceSaysWhyAndKeepsWhatItHas() {
        Map<String, String> ending = Map.of("assay.target", TargetThatEnds.NAME);
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output, ending)) {
            TestEnds ends = experiments.run(selectClass(TwoLevelsFixture.class));

            assertThat(ends.messages())
                    .isNotEmpty()
                    .allSatisfy(message -> assertThat(message)
                            .contains(
                                    "ended after 2 calls: its server was switched off", "docs/errors/target-ended.md"));
            assertThat(experiments.measured().get(0).observations())
                    .extracting(Observation::outcome)
                    .containsExactly(Outcome.SUCCESS, Outcome.SUCCESS, Outcome.TRANSPORT_ERROR);
        }
    }
}
