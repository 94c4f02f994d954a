package misbehaviour;

import static dev.assay.targets.Capability.CONTAINMENT;
import static dev.assay.targets.Capability.MEMORY_LIMIT;

import dev.assay.experiment.Experiment;
import dev.assay.experiment.Factor;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.Requires;
import java.util.List;

/** What does a function in Node that misbehaves do to its call, to its next call, and to its neighbours? See README.md beside this file. */
@Experiment(
        value = "Misbehaviour in Node",
        question =
                "What does a misbehaving function in Node do to its own call, to the next one and to its neighbours?")
@Requires({CONTAINMENT, MEMORY_LIMIT})
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
@Load(invocations = 1, nightlyInvocations = 5, generations = 1, nightlyGenerations = 5)
class NodeMisbehaviourExperiment extends MisbehaviourClaims {

    @Override
    List<Misbehaviour> inThisLanguage() {
        return List.of(
                Misbehaviour.error("exception", "Error", "as asked", Source.NODE_ERRORS),
                Misbehaviour.error("exception in a callback", "Error", "as asked", Source.NODE_ERRORS)
                        .by(Basis.CLIENT),
                Misbehaviour.error("rejection", "Runtime.UnhandledPromiseRejection", "as asked", Source.NODE_ERRORS)
                        .by(Basis.CLIENT),
                Misbehaviour.KILLED,
                Misbehaviour.error("recursion", "RangeError", "Maximum call stack size exceeded", Source.NODE_ERRORS)
                        .by(Basis.CLIENT),
                Misbehaviour.error("no JSON", "Error", "Unable to stringify response body", Source.NODE_ERRORS)
                        .by(Basis.CLIENT),
                Misbehaviour.error("init", "Error", "as asked", Source.ENVIRONMENT)
                        .by(Basis.CLIENT));
    }
}
