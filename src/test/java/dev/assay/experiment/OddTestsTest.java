package dev.assay.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.assay.experiment.fixture.BelowFixture;
import dev.assay.experiment.fixture.NamelessFixture;
import dev.assay.experiment.fixture.OddTestsFixture;
import dev.assay.experiment.fixture.PrivateTestFixture;
import dev.assay.experiment.fixture.StaticInsideFixture;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.report.ExampleRun;
import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.internal.runfolder.Measured;
import dev.assay.internal.verdicts.Judgements;
import dev.assay.internal.verdicts.Verdict;
import dev.assay.internal.verdicts.VerdictRecord;
import dev.assay.internal.verdicts.WhenUndecided;
import dev.assay.results.Results;
import dev.assay.testkit.LaunchedExperiments;
import dev.assay.testkit.TestEnds;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.opentest4j.TestAbortedException;

/** Tests that ask for what there is not are broken, with the reason; none is held of an empty list. */
class OddTestsTest {

    private static List<VerdictRecord> kept;
    private static String name;

    @TempDir
    private Path output;

    @BeforeAll
    static void run(@TempDir Path shared) {
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(shared)) {
            experiments.run(selectClass(OddTestsFixture.class));
            ExperimentFolder folder = experiments.measured().get(0);
            kept = folder.verdicts();
            name = folder.record().name();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a step that nobody made | step (typo) must be one that a visit made",
                "a shift at one level | must be made on all levels, but this test judges one",
                "a negative duration | bound (-1.0) must not be negative: no duration is",
                "no number | bound (NaN) must be a finite number",
                "the wrong order | low (2.0) must be at most high (1.0)",
                "infinite tolerance | tolerance (Infinity) must be a finite number",
                "unknown factor | factor (memroy) must be one of the design: [memory]"
            })
    void whatThereIsNotIsNamed(String claim, String reason) {
        assertThat(kept)
                .filteredOn(one -> one.claim().equals(claim))
                .isNotEmpty()
                .allSatisfy(one -> {
                    assertThat(one.verdict()).isEqualTo(Verdict.BROKEN);
                    assertThat(one.message()).contains(reason);
                });
    }

    @Test
    void aDisplayNameIsTheNameOfTheClaim() {
        assertThat(kept)
                .filteredOn(one -> one.verdict() == Verdict.HELD)
                .extracting(VerdictRecord::claim)
                .containsExactly("Every call made it");
    }

    @Test
    void aDisplayNameIsTheNameOfTheExperiment() {
        assertThat(name).isEqualTo("Tests that ask for what there is not");
    }

    @Test
    void anExperimentWithoutATestThatRunsStopsTheDiscovery() {
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output)) {
            assertThatThrownBy(() -> experiments.run(selectClass(PrivateTestFixture.class)))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining(
                            "test (PrivateTestFixture.everyCellIsFilled) must be a void method that is not")
                    .hasMessageContaining("docs/errors/claim.md");
            assertThatThrownBy(() -> experiments.run(selectClass(PrivateTestFixture.None.class)))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("PrivateTestFixture$None) must have a test that runs, but it has none");
        }
    }

    @Test
    void aClassThatInheritsExperimentIsRefused() {
        assertThat(messages(BelowFixture.class))
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message).contains("must carry @Experiment itself"));
    }

    @Test
    void anExperimentWithoutANameDoesNotStopTheDiscoveryOfOthers() {
        assertThat(messages(NamelessFixture.class))
                .singleElement()
                .satisfies(message -> assertThat(message).startsWith("experiment name () must not be blank"));
    }

    @Test
    void anExperimentThatIsAStaticClassInsideAnotherOneStandsAlone() {
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output)) {
            experiments.run(selectClass(StaticInsideFixture.Inside.class));
            assertThat(experiments.measured())
                    .extracting(one -> one.record().name())
                    .containsExactly("Inside");
        }
    }

    @Test
    void overlapsOnAnInstanceAreNotJudgedWhereInstancesShareTheirTmp() {
        ExperimentFolder folder = ExampleRun.unfinished(output).experiments().get(0);
        Measured measured = new Measured(folder.record().design(), folder.observations(), List.of(), folder);
        Judgements judgements =
                new Judgements(WhenUndecided.always(false), Map.of(), capability -> Optional.of("lacks " + capability));
        Results results = new Results(measured, judgements);

        assertThatThrownBy(() -> assertThat(results).hasNoTwoCallsAtOnceOnAnInstance())
                .isInstanceOf(TestAbortedException.class)
                .hasMessage("lacks PRIVATE_TMP");
    }

    private List<String> messages(Class<?> type) {
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output)) {
            TestEnds ends = experiments.run(selectClass(type));
            assertThat(ends.tests(Status.SUCCESSFUL)).isEmpty();
            return ends.messages();
        }
    }
}
