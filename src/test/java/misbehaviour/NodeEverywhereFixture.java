package misbehaviour;

import dev.assay.experiment.Experiment;
import dev.assay.experiment.Factor;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;

/** The experiment on every target, also one that does not contain what functions do: for the page of the guide. */
@Experiment("Misbehaviour in Node")
@LambdaFunction(
        archive = "experiments/misbehaviour/misbehave.mjs",
        archiveHandler = "misbehave.handler",
        memoryMegabytes = MisbehaviourClaims.MEMORY_MEGABYTES,
        timeoutSeconds = MisbehaviourClaims.TIMEOUT_SECONDS)
@Factor(
        name = "misbehaviour",
        values = {
            "exception",
            "exception in a callback",
            "rejection",
            "exit",
            "loop",
            "memory",
            "recursion",
            "child",
            "large answer",
            "no JSON",
            "init"
        })
@Load(invocations = 1, generations = 1)
class NodeEverywhereFixture extends NodeMisbehaviourExperiment {}
