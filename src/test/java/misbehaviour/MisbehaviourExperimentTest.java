package misbehaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.assay.data.Observation;
import dev.assay.experiment.Factor;
import dev.assay.internal.targets.embedded.languages.Languages;
import dev.assay.testkit.LaunchedExperiments;
import dev.assay.testkit.Samples;
import dev.assay.testkit.TestEnds;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestExecutionResult.Status;

class MisbehaviourExperimentTest {

    private static final Observation EMPTY_ANSWER = Samples.answered(1, "{}");

    /** Each by itself: a claim on all of them is refuted by one. */
    @ParameterizedTest
    @MethodSource("experiments")
    void anEmptyAnswerIsNoBehaviour(MisbehaviourClaims experiment) {
        assertThat(experiment.described()).isNotEmpty().noneMatch(one -> one.isEndOf(EMPTY_ANSWER));
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void eachBehaviourIsJudgedOnce(MisbehaviourClaims experiment) {
        List<String> judged =
                experiment.described().stream().map(Misbehaviour::name).toList();
        List<String> asked =
                List.of(experiment.getClass().getAnnotation(Factor.class).values());

        assertThat(judged).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(asked);
    }

    @ParameterizedTest
    @CsvSource({
        "16, 400 RecursiveInvocationException, true",
        "40, nobody, false",
        "3, 400 RecursiveInvocationException, false",
        "16, 429 TooManyRequestsException, false"
    })
    void onlyTheGuardStopsAnEventBomb(int depth, String refusal, boolean stopped) {
        Observation answered = Samples.answered(1, "{\"depth\": " + depth + ", \"refused\": \"" + refusal + "\"}");

        assertThat(EventBombExperiment.wasStopped(answered)).isEqualTo(stopped);
    }

    static Stream<MisbehaviourClaims> experiments() {
        return Stream.of(
                new MisbehaviourExperiment(),
                new JavaMisbehaviourExperiment(),
                new NodeMisbehaviourExperiment(),
                new GoMisbehaviourExperiment());
    }

    @Test
    void callsThatEndInAnotherWayRefuteTheClaims(@TempDir Path output) {
        assumeThat(Languages.ofThisMachine().missing("python")).isEmpty();
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output)) {
            TestEnds ends = experiments.run(selectClass(WellBehavedFixture.class));

            assertThat(ends.tests(Status.FAILED))
                    .contains(
                            "each ends as AWS documents",
                            "a loop ends at the timeout",
                            "the host is out of reach",
                            "the control api is out of reach")
                    .doesNotContain("the next call is healthy");
            assertThat(ends.tests(Status.SUCCESSFUL))
                    .contains("the next call is healthy", "neighbours are not disturbed");
        }
    }
}
