package misbehaviour;

import dev.assay.experiment.Experiment;
import dev.assay.experiment.Factor;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;

/** The experiment, on a function that does nothing of what it is asked for. */
@Experiment("Well behaved")
@LambdaFunction(
        archive = "experiments/misbehaviour/misbehave.py",
        archiveHandler = "misbehave.handler",
        memoryMegabytes = 512,
        timeoutSeconds = 5,
        environment = "WELL_BEHAVED=1")
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
            "child",
            "flood",
            "large answer",
            "no JSON",
            "escape"
        })
@Load(invocations = 1, generations = 1)
class WellBehavedFixture extends MisbehaviourExperiment {}
