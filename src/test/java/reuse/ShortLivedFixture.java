package reuse;

import dev.assay.experiment.Experiment;
import dev.assay.experiment.Factor;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.Procedure;
import dev.assay.experiment.Stage;
import java.io.IOException;

/** The experiment, on instances that are told to live for 1 ms. */
@Experiment("Short-lived")
@LambdaFunction(archive = "experiments/reuse/kept.py", archiveHandler = "kept.handler", timeoutSeconds = 10)
@Factor(name = "kept", values = "900")
@Load(invocations = 5, generations = 5)
class ShortLivedFixture extends KeepAliveExperiment {

    @Override
    @Procedure
    void leaveAlone(Stage stage) throws InterruptedException, IOException {
        if (!stage.warmUp()) {
            stage.record(Kept.watch(stage, "1"));
        }
    }
}
