package misbehaviour;

import static dev.assay.targets.Capability.RECURSION_GUARD;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import dev.assay.experiment.Claim;
import dev.assay.experiment.Experiment;
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

/** What stops a function that calls itself without end? See README.md beside this file. */
@Experiment(value = "Event bomb", question = "A function calls itself without end. After how many calls is it stopped?")
@Requires(RECURSION_GUARD)
@LambdaFunction(
        archive = "experiments/misbehaviour/misbehave.py",
        archiveHandler = "misbehave.handler",
        memoryMegabytes = 1769,
        timeoutSeconds = 60)
@Load(invocations = 1, nightlyInvocations = 5, generations = 1, nightlyGenerations = 5)
class EventBombExperiment {

    private static final String BOMB = "bomb";
    private static final String NEXT = "next";
    private static final String NEIGHBOUR = "neighbour";
    private static final int FEWEST = 16;
    private static final int MOST = 20;

    @Procedure(mostInFlight = 2)
    void explode(Stage stage) throws InterruptedException {
        if (stage.warmUp()) {
            return; // Each visit needs many instances once.
        }
        Pending neighbour = stage.start(NEIGHBOUR, "{\"misbehaviour\": \"pause\"}");
        stage.call(BOMB, "{\"misbehaviour\": \"event bomb\"}");
        neighbour.await();
        stage.call(NEXT, "{\"misbehaviour\": \"none\"}");
    }

    /** AWS stops a chain after approximately 16 calls. */
    @Claim(exact = true)
    void theChainIsStopped(Results results) {
        assertThat(count(results, BOMB, EventBombExperiment::wasStopped)).isComplete();
    }

    @Claim(exact = true)
    void theNextCallAndNeighboursAreHealthy(Results results) {
        assertThat(count(results, NEXT, EventBombExperiment::succeeded)).isComplete();
        assertThat(count(results, NEIGHBOUR, EventBombExperiment::succeeded)).isComplete();
    }

    static boolean wasStopped(Observation call) {
        JsonNode answer = call.response() == null ? null : call.response().json();
        return succeeded(call)
                && answer != null
                && answer.path("refused").asText().equals("400 RecursiveInvocationException")
                && answer.path("depth").asInt() >= FEWEST
                && answer.path("depth").asInt() <= MOST;
    }

    private static boolean succeeded(Observation call) {
        return call.outcome() == Outcome.SUCCESS;
    }

    private static Coverage count(Results results, String step, Predicate<Observation> isSo) {
        List<Observation> calls = results.step(step).all();
        Coverage seen = results.coverage(step + " as it should be");
        return seen.add(step, calls.size(), calls.stream().filter(isSo).count());
    }
}
