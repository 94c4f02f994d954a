package misbehaviour;

import static dev.assay.targets.Capability.CONTAINMENT;
import static dev.assay.targets.Capability.EXECUTION_ROLE;
import static dev.assay.targets.Capability.MEMORY_LIMIT;
import static dev.assay.targets.Capability.TMP_LIMIT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import dev.assay.experiment.Claim;
import dev.assay.experiment.Experiment;
import dev.assay.experiment.Factor;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.Requires;
import dev.assay.results.Coverage;
import dev.assay.results.Results;
import java.util.List;

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

    static final Misbehaviour WITH_FULL_TMP = Misbehaviour.error("full /tmp", "OSError", "No space left on device");

    /** The function's own settings, all functions, the end of another. */
    static final Misbehaviour AT_THE_CONTROL_API = new Misbehaviour(
            "control API",
            Outcome.SUCCESS,
            "",
            "{\"refused\":[\"403 AccessDeniedException\",\"403 AccessDeniedException\",\"403 AccessDeniedException\"]}");

    @Override
    List<Misbehaviour> inThisLanguage() {
        return List.of(
                Misbehaviour.error("exception", "ValueError", "as asked"),
                Misbehaviour.error("kill", "Runtime.ExitError", "signal: killed"),
                Misbehaviour.KILLED,
                Misbehaviour.error("recursion", "RecursionError", "maximum recursion depth exceeded"),
                // Lambda has 1,024 processes and threads; Python says this of the next one.
                Misbehaviour.error("threads", "RuntimeError", "can't start new thread"),
                Misbehaviour.error("processes", "BlockingIOError", "Resource temporarily unavailable"),
                new Misbehaviour("answers for others", Outcome.SUCCESS, "", "{\"refused\":[400,400]}"),
                new Misbehaviour("flood", Outcome.SUCCESS, "", "{\"written\":20000000}"),
                Misbehaviour.error("no JSON", "Runtime.MarshalError", "Unable to marshal response"),
                Misbehaviour.error("init", "ValueError", "as asked"));
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
        count(seen, results, "escape", MisbehaviourExperiment::stayedWithin);
        assertThat(seen).isComplete();
    }

    private static boolean stayedWithin(Observation call) {
        JsonNode answer = call.response() == null ? null : call.response().json();
        return answer != null
                && answer.path("escaped").isArray()
                && answer.path("escaped").isEmpty();
    }
}
