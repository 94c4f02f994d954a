package dev.assay.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.assay.experiment.fixture.ApartFixture;
import dev.assay.experiment.fixture.ArrivalsFixture;
import dev.assay.experiment.fixture.BurstFixture;
import dev.assay.testkit.LaunchedExperiments;
import dev.assay.testkit.TestEnds;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult.Status;

/** Barrier and timetable on the embedded target, started as a user's are. */
class WaysOfCallingTest {

    @TempDir
    Path output;

    @Test
    void burstsAndArrivalsAreMeasuredAsTheirAnnotationsSay() {
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output)) {
            TestEnds ends = experiments.run(selectClass(BurstFixture.class), selectClass(ArrivalsFixture.class));

            assertThat(ends.messages()).isEmpty();
            assertThat(ends.tests(Status.SUCCESSFUL)).hasSize(3);
        }
    }

    @Test
    void moreAtOnceThanTheAccountMayHaveIsRefusedBeforeAnythingIsCalled() {
        Map<String, String> small = Map.of("assay.embedded.accountConcurrency", "3");
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output, small)) {
            TestEnds ends = experiments.run(selectClass(BurstFixture.class));

            assertThat(ends.messages())
                    .isNotEmpty()
                    .allSatisfy(message -> assertThat(message)
                            .contains(
                                    "concurrency (4) must be at most the account's 3 on target embedded",
                                    "docs/errors/concurrency.md"));
            assertThat(experiments.measured().get(0).observations()).isEmpty();
        }
    }

    @Test
    void withoutABurstAClaimAboutBurstsDoesNotHold() {
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output)) {
            TestEnds ends = experiments.run(selectClass(ApartFixture.class));

            assertThat(ends.messages())
                    .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                    .contains("bursts in flight together");
        }
    }
}
