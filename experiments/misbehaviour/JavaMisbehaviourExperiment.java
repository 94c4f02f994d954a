package misbehaviour;

import static dev.assay.targets.Capability.CONTAINMENT;
import static dev.assay.targets.Capability.MEMORY_LIMIT;

import dev.assay.experiment.Experiment;
import dev.assay.experiment.Factor;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.Requires;
import java.util.List;

/** What does a function in Java that misbehaves do to its call, to its next call, and to its neighbours? See README.md beside this file. */
@Experiment(
        value = "Misbehaviour in Java",
        question =
                "What does a misbehaving function in Java do to its own call, to the next one and to its neighbours?")
@Requires({CONTAINMENT, MEMORY_LIMIT})
@LambdaFunction(
        handler = Misbehaving.class,
        memoryMegabytes = MisbehaviourClaims.MEMORY_MEGABYTES,
        timeoutSeconds = MisbehaviourClaims.TIMEOUT_SECONDS)
@Factor(
        name = "misbehaviour",
        values = {
            "exception",
            "exit",
            "halt",
            "loop",
            "memory",
            "recursion",
            "threads",
            "child",
            "large answer",
            "no JSON",
            "init"
        })
@Load(invocations = 1, nightlyInvocations = 5, generations = 1, nightlyGenerations = 5)
class JavaMisbehaviourExperiment extends MisbehaviourClaims {

    @Override
    List<Misbehaviour> inThisLanguage() {
        return List.of(
                Misbehaviour.error("exception", "java.lang.IllegalStateException", "as asked", Source.JAVA_ERRORS),
                Misbehaviour.error("memory", "java.lang.OutOfMemoryError", "Java heap space", Source.JAVA_ERRORS)
                        .by(Basis.CLIENT),
                Misbehaviour.error("recursion", "java.lang.StackOverflowError", "", Source.JAVA_ERRORS)
                        .by(Basis.CLIENT),
                Misbehaviour.error(
                                "threads",
                                "java.lang.OutOfMemoryError",
                                "unable to create native thread",
                                Source.QUOTAS)
                        .by(Basis.LIMIT),
                Misbehaviour.error("halt", "Runtime.ExitError", "exit status 3", Source.INVOCATION),
                Misbehaviour.error(
                                "no JSON",
                                "java.lang.RuntimeException",
                                "JSON serialization of response",
                                Source.JAVA_ERRORS)
                        .by(Basis.CLIENT),
                Misbehaviour.error(
                                "init",
                                "java.lang.ExceptionInInitializerError",
                                "Error loading class",
                                Source.ENVIRONMENT)
                        .by(Basis.CLIENT));
    }
}
