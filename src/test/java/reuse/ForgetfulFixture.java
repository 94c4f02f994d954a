package reuse;

import dev.assay.experiment.Experiment;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;

/** The experiment, on a function that is new with each call. */
@Experiment("Forgetful")
@LambdaFunction(
        archive = "experiments/reuse/reuse.py",
        archiveHandler = "reuse.handler",
        timeoutSeconds = 20,
        environment = "FORGETFUL=1")
@Load(invocations = 1, generations = 1)
class ForgetfulFixture extends ReuseExperiment {}
