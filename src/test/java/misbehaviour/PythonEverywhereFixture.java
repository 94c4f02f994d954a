package misbehaviour;

import dev.assay.experiment.Experiment;
import dev.assay.experiment.Factor;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;

/** The experiment on every target, also one that does not contain what functions do: for the page of the guide. */
@Experiment("Misbehaviour")
@LambdaFunction(
        archive = "experiments/misbehaviour/misbehave.py",
        archiveHandler = "misbehave.handler",
        memoryMegabytes = MisbehaviourClaims.MEMORY_MEGABYTES,
        timeoutSeconds = MisbehaviourClaims.TIMEOUT_SECONDS)
@Factor(
        name = "misbehaviour",
        values = {
            "exception",
            "exit",
            "kill",
            "loop",
            "memory",
            "recursion",
            "threads",
            "processes",
            "full /tmp",
            "answers for others",
            "control API",
            "child",
            "flood",
            "large answer",
            "no JSON",
            "init",
            "escape"
        })
@Load(invocations = 1, generations = 1)
class PythonEverywhereFixture extends MisbehaviourExperiment {}
