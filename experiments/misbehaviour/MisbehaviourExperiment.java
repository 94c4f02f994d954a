package misbehaviour;

import static dev.assay.targets.Capability.CONTAINMENT;
import static dev.assay.targets.Capability.EXECUTION_ROLE;
import static dev.assay.targets.Capability.MEMORY_LIMIT;
import static dev.assay.targets.Capability.TMP_LIMIT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.experiment.Claim;
import dev.assay.experiment.Experiment;
import dev.assay.experiment.Factor;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.Requires;
import dev.assay.results.Coverage;
import dev.assay.results.Results;
import java.util.List;
import java.util.stream.Stream;

/** What does a function that misbehaves do to its call, to its next call, and to its neighbours? See README.md beside this file. */
@Experiment(
        value = "Misbehaviour",
        question =
                "What does a misbehaving function in Python do to its own call, to the next one and to its neighbours?")
@Requires({CONTAINMENT, MEMORY_LIMIT})
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
@Load(invocations = 1, nightlyInvocations = 5, generations = 1, nightlyGenerations = 5)
class MisbehaviourExperiment extends MisbehaviourClaims {

    static final Misbehaviour WITH_FULL_TMP = Misbehaviour.error(
                    "full /tmp", "OSError", "No space left on device", Source.QUOTAS)
            .by(Basis.LIMIT);

    /** The function's own settings, all functions, the end of another. */
    static final Misbehaviour AT_THE_CONTROL_API = Misbehaviour.success(
            "control API",
            "{\"refused\":[\"403 AccessDeniedException\",\"403 AccessDeniedException\",\"403 AccessDeniedException\"]}",
            Source.ROLE);

    /** Only /tmp can be written, and no foreign process is seen. */
    static final Misbehaviour ESCAPE = Misbehaviour.success("escape", "{\"escaped\":[]}", Source.ENVIRONMENT);

    @Override
    List<Misbehaviour> inThisLanguage() {
        return List.of(
                Misbehaviour.error("exception", "ValueError", "as asked", Source.PYTHON_ERRORS),
                Misbehaviour.error("kill", "Runtime.ExitError", "signal: killed", Source.INVOCATION)
                        .by(Basis.LIMIT),
                Misbehaviour.KILLED,
                Misbehaviour.error(
                                "recursion", "RecursionError", "maximum recursion depth exceeded", Source.PYTHON_ERRORS)
                        .by(Basis.CLIENT),
                // Lambda has 1,024 processes and threads; Python says this of the next one.
                Misbehaviour.error("threads", "RuntimeError", "can't start new thread", Source.QUOTAS)
                        .by(Basis.LIMIT),
                Misbehaviour.error("processes", "BlockingIOError", "Resource temporarily unavailable", Source.QUOTAS)
                        .by(Basis.LIMIT),
                Misbehaviour.success("answers for others", "{\"refused\":[400,400]}", Source.RUNTIME_API)
                        .by(Basis.EMULATOR),
                Misbehaviour.success("flood", "{\"written\":20000000}", Source.INVOKE),
                Misbehaviour.error(
                                "no JSON", "Runtime.MarshalError", "Unable to marshal response", Source.PYTHON_ERRORS)
                        .by(Basis.CLIENT),
                Misbehaviour.error("init", "ValueError", "as asked", Source.ENVIRONMENT)
                        .by(Basis.CLIENT));
    }

    @Override
    List<Misbehaviour> described() {
        return Stream.concat(documented().stream(), Stream.of(WITH_FULL_TMP, AT_THE_CONTROL_API, ESCAPE))
                .toList();
    }

    @Claim(exact = true)
    @Requires(TMP_LIMIT)
    void aFullTmpEndsAsAwsDocuments(Results results) {
        Coverage seen = results.coverage("ends as documented");
        count(seen, results, WITH_FULL_TMP.name(), WITH_FULL_TMP::isEndOf);
        assertThat(seen).isComplete();
    }

    @Claim(exact = true)
    @Requires(EXECUTION_ROLE)
    void theControlApiIsOutOfReach(Results results) {
        Coverage seen = results.coverage("is refused as AWS documents");
        count(seen, results, AT_THE_CONTROL_API.name(), AT_THE_CONTROL_API::isEndOf);
        assertThat(seen).isComplete();
    }

    @Claim(exact = true)
    void theHostIsOutOfReach(Results results) {
        Coverage seen = results.coverage("changed and saw nothing of the host");
        count(seen, results, ESCAPE.name(), ESCAPE::isEndOf);
        assertThat(seen).isComplete();
    }
}
