package dev.assay.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import dev.assay.experiment.fixture.BrokenFixture;
import dev.assay.experiment.fixture.LinearWorkFixture;
import dev.assay.experiment.fixture.OneLevelFixture;
import dev.assay.experiment.fixture.SameNameFixture;
import dev.assay.experiment.fixture.TwoLevelsFixture;
import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.internal.verdicts.Verdict;
import dev.assay.internal.verdicts.VerdictRecord;
import dev.assay.results.Observations;
import dev.assay.results.Results;
import dev.assay.testkit.LaunchedExperiments;
import dev.assay.testkit.TestEnds;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult.Status;

class MeasuredOnceTest {

    /** 2 levels, each with a warm-up call and 2 warm ones. */
    private static final int WHOLE_DESIGN = 6;

    @TempDir
    Path output;

    @Test
    void aWholeClassMeasuresOnceAndJudgesEveryTest() {
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output)) {
            TestEnds ends = experiments.run(selectClass(TwoLevelsFixture.class));

            assertThat(ends.messages()).isEmpty();
            assertThat(ends.tests(Status.SUCCESSFUL))
                    .containsExactlyInAnyOrder("512 MB", "1024 MB", "every cell is filled", "sees the same results");
            assertThat(observations(experiments)).containsExactly(WHOLE_DESIGN);
            assertThat(experiments.measured().get(0).verdicts())
                    .hasSize(4)
                    .extracting(VerdictRecord::verdict)
                    .containsOnly(Verdict.HELD);
        }
    }

    @Test
    void oneClaimAloneMeasuresTheWholeDesign() {
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output)) {
            TestEnds ends =
                    experiments.run(selectMethod(TwoLevelsFixture.class, "everyCellIsFilled", Results.class.getName()));

            assertThat(ends.tests(Status.SUCCESSFUL)).containsExactly("every cell is filled");
            assertThat(observations(experiments)).containsExactly(WHOLE_DESIGN);
        }
    }

    @Test
    void oneLevelPickedInAnIdeMeasuresTheWholeDesign() {
        String level;
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output.resolve("first"))) {
            level = experiments.run(selectClass(TwoLevelsFixture.class)).uniqueIds().stream()
                    .filter(id -> id.endsWith("#2]"))
                    .findFirst()
                    .orElseThrow();
        }
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output.resolve("second"))) {
            TestEnds ends = experiments.run(selectUniqueId(level));

            assertThat(ends.tests(Status.SUCCESSFUL)).containsExactly("1024 MB");
            assertThat(observations(experiments)).containsExactly(WHOLE_DESIGN);
        }
    }

    @Test
    void aRerunInTheSameSessionJudgesTheSameData() {
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output)) {
            experiments.run(selectClass(TwoLevelsFixture.class));
            TestEnds again = experiments.run(selectClass(TwoLevelsFixture.class));

            assertThat(again.tests(Status.SUCCESSFUL)).hasSize(4);
            assertThat(observations(experiments)).containsExactly(WHOLE_DESIGN);
        }
    }

    @Test
    void aFailedMeasurementIsNotRepeatedAndEveryTestNamesItsCause() {
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output)) {
            TestEnds ends = experiments.run(selectClass(BrokenFixture.class));

            assertThat(ends.tests(Status.FAILED)).hasSize(3);
            assertThat(ends.messages())
                    .hasSize(3)
                    .allSatisfy(message -> assertThat(message)
                            .contains(
                                    "failed in INIT",
                                    "no configuration for table orders",
                                    "log of the call:",
                                    "Caused by: java.lang.IllegalArgumentException: orders.properties is empty",
                                    "docs/errors/init-failed.md"));
            assertThat(experiments.measured()).hasSize(1);
            ExperimentFolder folder = experiments.measured().get(0);
            assertThat(folder.record().failure()).contains("no configuration for table orders");
            assertThat(folder.observations()).hasSize(1);
            assertThat(folder.verdicts()).extracting(VerdictRecord::verdict).containsOnly(Verdict.BROKEN);
        }
    }

    @Test
    void parallelExecutionNeverMeasuresTwoAtOnce() {
        Map<String, String> parallel = Map.of(
                "junit.jupiter.execution.parallel.enabled", "true",
                "junit.jupiter.execution.parallel.mode.default", "concurrent",
                "junit.jupiter.execution.parallel.mode.classes.default", "concurrent",
                "junit.jupiter.execution.parallel.config.strategy", "fixed",
                "junit.jupiter.execution.parallel.config.fixed.parallelism", "4");
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output, parallel)) {
            TestEnds ends = experiments.run(selectClass(OneLevelFixture.class), selectClass(TwoLevelsFixture.class));

            assertThat(ends.messages()).isEmpty();
            List<ExperimentFolder> two = experiments.measured();
            assertThat(two).hasSize(2);
            assertThat(new CallTimes(two.get(0)).overlap(new CallTimes(two.get(1))))
                    .isFalse();
        }
    }

    @Test
    void levelsNarrowTheDesignAndTheRecordSaysSo() {
        try (LaunchedExperiments experiments =
                LaunchedExperiments.unscaled(output, Map.of("assay.levels", "memory=1024"))) {
            TestEnds ends = experiments.run(
                    selectMethod(TwoLevelsFixture.class, "everyCallAnswersTheWord", Observations.class.getName()));

            assertThat(ends.tests(Status.SUCCESSFUL)).containsExactly("1024 MB");
            assertThat(observations(experiments)).containsExactly(WHOLE_DESIGN / 2);
            assertThat(experiments.measured().get(0).record().narrowed()).isEqualTo("1 of 2 levels, by assay.levels");
        }
    }

    @Test
    void aFactorThatNoExperimentHasIsNamedBeforeAnythingIsMeasured() {
        try (LaunchedExperiments experiments =
                LaunchedExperiments.unscaled(output, Map.of("assay.levels", "memry=512"))) {
            TestEnds ends = experiments.run(selectClass(OneLevelFixture.class));

            assertThat(ends.tests(Status.SUCCESSFUL)).isEmpty();
            assertThat(ends.messages())
                    .isNotEmpty()
                    .allSatisfy(message -> assertThat(message)
                            .contains("assay.levels (memry) must name factors that an experiment of the run has"));
            assertThat(experiments.measured()).isEmpty();
        }
    }

    @Test
    void aFactorThatOnlyOneOfTheExperimentsHasNarrowsThatOne() {
        try (LaunchedExperiments experiments =
                LaunchedExperiments.unscaled(output, Map.of("assay.levels", "memory=1024,times=1"))) {
            experiments.run(selectClass(TwoLevelsFixture.class), selectClass(LinearWorkFixture.class));

            assertThat(experiments.measured())
                    .extracting(one -> one.record().narrowed())
                    .containsExactlyInAnyOrder("1 of 2 levels, by assay.levels", "1 of 5 levels, by assay.levels");
        }
    }

    @Test
    void twoExperimentsOfOneNameAreRefusedBeforeTheSecondIsDeployed() {
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output)) {
            TestEnds ends = experiments.run(selectClass(OneLevelFixture.class), selectClass(SameNameFixture.class));

            assertThat(ends.messages())
                    .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                    .contains("experiment name (One level) must be unique", "docs/errors/experiment-name.md");
            assertThat(experiments.measured()).hasSize(1);
        }
    }

    private static List<Integer> observations(LaunchedExperiments experiments) {
        return experiments.measured().stream()
                .map(folder -> folder.observations().size())
                .toList();
    }
}
