package misbehaviour;

import static dev.assay.targets.Capability.CONTAINMENT;
import static dev.assay.targets.Capability.MEMORY_LIMIT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import dev.assay.experiment.Claim;
import dev.assay.experiment.Experiment;
import dev.assay.experiment.Factor;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.Pending;
import dev.assay.experiment.Procedure;
import dev.assay.experiment.Requires;
import dev.assay.experiment.Stage;
import dev.assay.results.Coverage;
import dev.assay.results.Results;
import java.util.List;
import java.util.function.Predicate;

/** What does a function that misbehaves do to its call, to its next call, and to its neighbours? See README.md beside this file. */
@Experiment("Misbehaviour")
@Requires(CONTAINMENT)
@LambdaFunction(
        archive = "experiments/misbehaviour/misbehave.py",
        archiveHandler = "misbehave.handler",
        memoryMegabytes = 512,
        timeoutSeconds = MisbehaviourExperiment.TIMEOUT_SECONDS)
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
            "child",
            "flood",
            "large answer",
            "no JSON",
            "escape"
        })
@Load(invocations = 1, nightlyInvocations = 5, generations = 1)
class MisbehaviourExperiment {

    static final int TIMEOUT_SECONDS = 5;

    private static final String MISBEHAVING = "misbehaving";
    private static final String NEXT = "next";
    private static final String NEIGHBOUR = "neighbour";

    /** A neighbour is at work meanwhile; the next call comes as soon as the misbehaving one has ended. */
    @Procedure(mostInFlight = 4)
    void misbehave(Stage stage) throws InterruptedException {
        Pending neighbour = stage.start(NEIGHBOUR, "{\"misbehaviour\": \"pause\"}");
        stage.call(MISBEHAVING, stage.payload());
        stage.call(NEXT, "{\"misbehaviour\": \"none\"}");
        neighbour.await();
    }

    @Claim(exact = true)
    void eachEndsAsAwsDocuments(Results results) {
        Coverage seen = results.coverage("ends as documented");
        for (Misbehaviour one : Misbehaviour.everywhere()) {
            count(seen, results, one.name(), one::isEndOf);
        }
        assertThat(seen).isComplete();
    }

    @Claim(exact = true)
    @Requires(MEMORY_LIMIT)
    void tooMuchMemoryEndsTheInstance(Results results) {
        Coverage seen = results.coverage("ends as documented");
        count(seen, results, Misbehaviour.MEMORY.name(), Misbehaviour.MEMORY::isEndOf);
        assertThat(seen).isComplete();
    }

    @Claim(exact = true)
    void threadsBeyondTheLimitAreRefused(Results results) {
        Coverage seen = results.coverage("ends as documented");
        count(seen, results, Misbehaviour.THREADS.name(), Misbehaviour.THREADS::isEndOf);
        assertThat(seen).isComplete();
    }

    @Claim(exact = true)
    void theHostIsOutOfReach(Results results) {
        Coverage seen = results.coverage("changed and saw nothing of the host");
        count(seen, results, "escape", MisbehaviourExperiment::stayedWithin);
        assertThat(seen).isComplete();
    }

    @Claim(exact = true)
    void aLoopEndsAtTheTimeout(Results results) {
        Coverage seen = results.coverage("lasted as long as the timeout");
        count(seen, results, "loop", MisbehaviourExperiment::lastedToTheTimeout);
        assertThat(seen).isComplete();
    }

    @Claim(exact = true)
    void theNextCallIsHealthy(Results results) {
        assertThat(successes(results, NEXT)).isComplete();
    }

    @Claim(exact = true)
    void neighboursAreNotDisturbed(Results results) {
        assertThat(successes(results, NEIGHBOUR)).isComplete();
    }

    private static boolean stayedWithin(Observation call) {
        JsonNode answer = call.response() == null ? null : call.response().json();
        return answer != null
                && answer.path("escaped").isArray()
                && answer.path("escaped").isEmpty();
    }

    private static boolean lastedToTheTimeout(Observation call) {
        Double millis = call.platform().durationMillis();
        double timeout = TIMEOUT_SECONDS * 1_000.0;
        return millis != null && millis >= timeout && millis < timeout + 500;
    }

    private static Coverage successes(Results results, String step) {
        Coverage seen = results.coverage("succeeds");
        results.cells().forEach(cell -> {
            List<Observation> calls = results.at(cell).step(step).all();
            long succeeded = calls.stream()
                    .filter(call -> call.outcome() == Outcome.SUCCESS)
                    .count();
            seen.add(cell.toString(), calls.size(), succeeded);
        });
        return seen;
    }

    private static void count(Coverage seen, Results results, String level, Predicate<Observation> isSo) {
        List<Observation> calls = results.at(level).step(MISBEHAVING).all();
        seen.add(level, calls.size(), calls.stream().filter(isSo).count());
    }
}
