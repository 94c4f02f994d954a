package throttling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.assay.data.Outcome;
import dev.assay.experiment.Experiment;
import dev.assay.experiment.Factor;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.internal.report.figures.ExperimentFigures;
import dev.assay.internal.report.picture.ExperimentPictures;
import dev.assay.internal.report.picture.NamedPicture;
import dev.assay.internal.verdicts.Verdict;
import dev.assay.internal.verdicts.VerdictRecord;
import dev.assay.testkit.LaunchedExperiments;
import dev.assay.testkit.TargetLosingEvents;
import dev.assay.testkit.TargetWithoutLimit;
import functions.Held;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The experiment's own claims, on targets of which they are false. */
class ThrottlingFalseClaimsTest {

    @TempDir
    Path output;

    private ExperimentFigures figures;

    /** As the experiment, with one level. */
    @Experiment("Throttling without a limit")
    @LambdaFunction(handler = Held.class, timeoutSeconds = 60)
    @Factor(name = "reserved", values = "1")
    @Load(invocations = 1, generations = 1)
    static class WithoutLimit extends ThrottlingExperiment {}

    /** As the experiment, with one level, and little patience with what will not come. */
    @Experiment("Throttling with lost events")
    @LambdaFunction(handler = Held.class, timeoutSeconds = 60)
    @Factor(name = "reserved", values = "1")
    @Load(invocations = 1, generations = 1)
    static class WithLostEvents extends ThrottlingExperiment {

        @Override
        Duration arrivedWithin() {
            return Duration.ofSeconds(2);
        }
    }

    @Test
    void aRouterThatIgnoresReservedConcurrencyIsFound() {
        Map<String, Verdict> verdicts = verdictsOn(TargetWithoutLimit.NAME, WithoutLimit.class);

        assertThat(refuted(verdicts))
                .containsExactlyInAnyOrder(
                        "calls beyond are throttled for the right reason",
                        "every call beyond is throttled",
                        "with retries no call is lost");
        assertThat(verdicts)
                .containsEntry("as many as are reserved run at once", Verdict.HELD)
                .containsEntry("every asynchronous call arrives", Verdict.HELD);
    }

    @Test
    void aQueueThatLosesCallsIsFound() {
        assertThat(refuted(verdictsOn(TargetLosingEvents.NAME, WithLostEvents.class)))
                .containsExactly("every asynchronous call arrives");
        assertThat(figures.steps())
                .filteredOn(step -> step.step().equals("beyond"))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.calls()).isEqualTo(10);
                    assertThat(step.count(Outcome.THROTTLED)).isEqualTo(10);
                    assertThat(step.lost()).isEqualTo(10);
                });
        assertThat(figures.visits())
                .singleElement()
                .satisfies(visit -> assertThat(visit.calls()).hasSize(1 + 5 + 5 + 6));
        assertThat(ExperimentPictures.of(figures))
                .extracting(NamedPicture::fileName)
                .contains("visit-reserved-1.svg");
    }

    private Map<String, Verdict> verdictsOn(String target, Class<?> experiment) {
        try (LaunchedExperiments experiments = LaunchedExperiments.in(output, Map.of("assay.target", target))) {
            experiments.run(selectClass(experiment));
            figures = ExperimentFigures.of(experiments.measured().get(0));
            return experiments.measured().get(0).verdicts().stream()
                    .collect(Collectors.toMap(VerdictRecord::claim, VerdictRecord::verdict));
        }
    }

    private static List<String> refuted(Map<String, Verdict> verdicts) {
        return verdicts.entrySet().stream()
                .filter(one -> one.getValue() == Verdict.REFUTED)
                .map(Map.Entry::getKey)
                .toList();
    }
}
