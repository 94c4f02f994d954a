package reuse;

import static dev.assay.targets.Capability.KEEP_ALIVE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.experiment.AddToReport;
import dev.assay.experiment.Claim;
import dev.assay.experiment.Experiment;
import dev.assay.experiment.Factor;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.Procedure;
import dev.assay.experiment.Requires;
import dev.assay.experiment.Stage;
import dev.assay.report.ReportAdditions;
import dev.assay.results.Results;
import dev.assay.results.Survival;
import java.io.IOException;

/** How long is an instance kept without calls? See README.md beside this file. */
@Experiment(value = "Keep-alive", question = "How long is an instance kept without calls?")
@Requires(KEEP_ALIVE)
@LambdaFunction(archive = "experiments/reuse/kept.py", archiveHandler = "kept.handler", timeoutSeconds = 10)
@Factor(
        name = "kept",
        values = {"300", "900"})
@Load(invocations = 5, nightlyInvocations = 60, generations = 5)
class KeepAliveExperiment {

    /** How much later than its time an instance may be ended, in a sweep that comes every so often, on a busy host. */
    private static final int LATENESS_MILLIS = 700;

    @Procedure
    void leaveAlone(Stage stage) throws InterruptedException, IOException {
        if (stage.warmUp()) {
            return; // Each visit begins with a new instance anyway.
        }
        stage.record(Kept.watch(
                stage, stage.cell().level("kept").orElseThrow().value().toString()));
    }

    @Claim
    void noneEndsBeforeItsTime(Results results) {
        assertThat(lives(results)).hasShareAtLeast(0.5, 200);
    }

    @Claim
    void mostEndSoonAfterTheLongerTime(Results results) {
        assertThat(lives(results)).hasShareAtMost(0.5, 900 + LATENESS_MILLIS);
    }

    @Claim
    void whatIsKeptLongerLivesLonger(Results results) {
        assertThat(lives(results)).differsWith("kept");
    }

    @AddToReport
    void curves(Results results, ReportAdditions report) {
        report.picture(lives(results).picture("idle-time"));
    }

    private static Survival lives(Results results) {
        return results.survival("time without calls", "ms", Kept.class, Kept::lived);
    }
}
