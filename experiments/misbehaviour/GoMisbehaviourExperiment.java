package misbehaviour;

import static dev.assay.targets.Capability.CONTAINMENT;
import static dev.assay.targets.Capability.MEMORY_LIMIT;

import dev.assay.experiment.Experiment;
import dev.assay.experiment.Factor;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.Requires;
import java.util.List;

/** What does a function in Go that misbehaves do to its call, to its next call, and to its neighbours? See README.md beside this file. */
@Experiment(
        value = "Misbehaviour in Go",
        question = "What does a misbehaving function in Go do to its own call, to the next one and to its neighbours?")
@Requires({CONTAINMENT, MEMORY_LIMIT})
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
@Load(invocations = 1, nightlyInvocations = 5, generations = 1, nightlyGenerations = 5)
class GoMisbehaviourExperiment extends MisbehaviourClaims {

    @Override
    List<Misbehaviour> inThisLanguage() {
        return List.of(
                Misbehaviour.error("error", "errorString", "as asked", Source.GO_ERRORS),
                Misbehaviour.error("panic", "string", "as asked", Source.GO_ERRORS)
                        .by(Basis.CLIENT),
                Misbehaviour.error("panic elsewhere", "Runtime.ExitError", "exit status 2", Source.INVOCATION)
                        .by(Basis.LIMIT),
                Misbehaviour.KILLED,
                Misbehaviour.error("recursion", "Runtime.OutOfMemory", "signal: killed", Source.INVOCATION)
                        .by(Basis.LIMIT),
                Misbehaviour.error("processes", "PathError", "resource temporarily unavailable", Source.QUOTAS)
                        .by(Basis.LIMIT),
                Misbehaviour.error(
                                "no JSON", "UnsupportedTypeError", "json: unsupported type: chan int", Source.GO_ERRORS)
                        .by(Basis.CLIENT),
                Misbehaviour.error("init", "Runtime.ExitError", "exit status 3", Source.INVOCATION));
    }
}
