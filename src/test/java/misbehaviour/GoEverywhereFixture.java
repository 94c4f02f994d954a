package misbehaviour;

import dev.assay.experiment.Experiment;
import dev.assay.experiment.Factor;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;

/** The experiment on every target, also one that does not contain what functions do: for the page of the guide. */
@Experiment("Misbehaviour in Go")
@LambdaFunction(
        archive = "experiments/misbehaviour/go",
        memoryMegabytes = MisbehaviourClaims.MEMORY_MEGABYTES,
        timeoutSeconds = MisbehaviourClaims.TIMEOUT_SECONDS)
@Factor(
        name = "misbehaviour",
        values = {
            "error",
            "panic",
            "panic elsewhere",
            "exit",
            "loop",
            "memory",
            "recursion",
            "processes",
            "child",
            "large answer",
            "no JSON",
            "init"
        })
@Load(invocations = 1, generations = 1)
class GoEverywhereFixture extends GoMisbehaviourExperiment {}
