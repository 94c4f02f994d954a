package reuse;

import static dev.assay.targets.Capability.FREEZE;
import static dev.assay.targets.Capability.PRIVATE_TMP;
import static dev.assay.targets.Capability.RENEWAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.experiment.Claim;
import dev.assay.experiment.Experiment;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.Procedure;
import dev.assay.experiment.Requires;
import dev.assay.experiment.Stage;
import dev.assay.results.Coverage;
import dev.assay.results.Results;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** How long does an instance live, what does it keep, and what does it do between calls? See README.md beside this file. */
@Experiment(
        value = "Reuse",
        question = "When does a call meet an instance that has served before, and what does an instance keep?")
@LambdaFunction(archive = "experiments/reuse/reuse.py", archiveHandler = "reuse.handler", timeoutSeconds = 20)
@Load(invocations = 2, nightlyInvocations = 20, generations = 1)
class ReuseExperiment {

    static final Path SOURCE = Path.of("experiments", "reuse", "reuse.py");

    @Procedure(mostInFlight = 8)
    void use(Stage stage) throws InterruptedException, IOException {
        stage.record(ReuseVisit.carryOut(stage, SOURCE));
    }

    @Claim(exact = true)
    void callsBackToBackMeetTheSameInstance(Results results) {
        assertThat(visits(
                        results, "met the same instance", visit -> visit.first().isSameInstanceAs(visit.again())))
                .isComplete();
    }

    @Claim(exact = true)
    void callsAtOnceMeetAnInstanceEach(Results results) {
        assertThat(visits(
                        results,
                        "met an instance each",
                        visit -> visit.together().stream().distinct().count() == ReuseVisit.TOGETHER))
                .isComplete();
    }

    @Claim(exact = true)
    @Requires(RENEWAL)
    void aChangeOfConfigurationBringsANewInstance(Results results) {
        assertThat(visits(
                        results,
                        "met a new instance",
                        visit -> visit.afterConfiguration().isNewAfter(visit.again())))
                .isComplete();
    }

    @Claim(exact = true)
    @Requires(RENEWAL)
    void aChangeOfCodeBringsANewInstance(Results results) {
        assertThat(visits(
                        results,
                        "met a new instance",
                        visit -> visit.afterCode().isNewAfter(visit.afterConfiguration())))
                .isComplete();
    }

    @Claim(exact = true)
    @Requires(PRIVATE_TMP)
    void filesAndStateLiveAsLongAsTheInstance(Results results) {
        assertThat(visits(
                        results,
                        "kept files and state with the instance, and no longer",
                        visit -> visit.again().marked()
                                && visit.again().calls() == visit.first().calls() + 1
                                && !visit.afterConfiguration().marked()
                                && visit.afterConfiguration().calls() == 1))
                .isComplete();
    }

    @Claim(exact = true)
    @Requires(FREEZE)
    void nothingBeatsBetweenCalls(Results results) {
        assertThat(visits(
                        results,
                        "were silent while idle",
                        visit -> visit.thread().wasSilentFor(ReuseVisit.IDLE_MILLIS)
                                && visit.child().wasSilentFor(ReuseVisit.IDLE_MILLIS)))
                .isComplete();
    }

    @Claim(exact = true)
    void noBeatIsLostOrDoubled(Results results) {
        assertThat(visits(
                        results,
                        "beat on in order",
                        visit -> visit.thread().wentOn() && visit.child().wentOn()))
                .isComplete();
    }

    private static Coverage visits(Results results, String name, Predicate<ReuseVisit> isSo) {
        List<ReuseVisit> visits = results.rows(ReuseVisit.class);
        return results.coverage(name)
                .add(
                        "visits",
                        Math.max(1, visits.size()),
                        visits.stream().filter(isSo).count());
    }
}
