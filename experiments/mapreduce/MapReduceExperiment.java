package mapreduce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.experiment.Claim;
import dev.assay.experiment.Companion;
import dev.assay.experiment.Experiment;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.Procedure;
import dev.assay.experiment.Stage;
import dev.assay.experiment.Traced;
import dev.assay.results.Results;
import dev.assay.results.Topology;
import functions.Bucket;
import java.time.Duration;

/** Does every mapper run once, and does the reducer read what each of them wrote? See README.md beside this file. */
@Experiment(
        value = "Map reduce",
        question = "A coordinator has mappers count in parallel and a reducer add. Does each step follow from the right"
                + " one, once, and is no record of it lost?")
@LambdaFunction(handler = Coordinator.class, memoryMegabytes = 1769, timeoutSeconds = 60)
@Companion(name = "mapper", handler = Mapper.class, memoryMegabytes = 1769, timeoutSeconds = 60, callsAtMost = 9)
@Companion(name = "reducer", handler = Reducer.class, memoryMegabytes = 1769, timeoutSeconds = 60, callsAtMost = 3)
@Traced
@Load(invocations = 1, generations = 1, nightlyInvocations = 20, nightlyGenerations = 5)
class MapReduceExperiment {

    private static final int MAPPERS = 3;

    /** Of 0 to 2,899 every third one, from 0. */
    private static final int MULTIPLES_OF_THREE = 967;

    private static final Topology DECLARED = Topology.ofTriggers("client", "Coordinator")
            .triggers("Coordinator", "mapper")
            .triggers("Coordinator", "reducer")
            .reads("reducer", "mapper");

    @Procedure(mostInFlight = 1)
    void count(Stage stage) throws InterruptedException {
        String bucket = Bucket.of(stage);
        stage.call("count", "{\"bucket\": \"" + bucket + "\", \"mappers\": \"" + MAPPERS + "\"}");
    }

    @Claim(exact = true)
    void everyRequestCountsExactly(Results results) {
        results.cells()
                .forEach(
                        cell -> assertThat(results.at(cell)).allSucceeded().everyResponse("total", MULTIPLES_OF_THREE));
    }

    @Claim(exact = true)
    void noRecordIsLost(Results results) {
        assertThat(results.trace()).losesNoRecord().explainsEveryInvocation();
    }

    @Claim(exact = true)
    void theGraphIsTheDeclaredOne(Results results) {
        assertThat(results.trace())
                .hasGraph(DECLARED)
                .eachRequestInvokes("mapper", MAPPERS)
                .eachRequestInvokes("reducer", 1)
                .hasNoDuplicates();
    }

    @Claim(exact = true)
    void theReducerFollowsEachMapper(Results results) {
        assertThat(results.trace().of("reducer"))
                .happensAfter("mapper")
                .exactlyOnce()
                .within(Duration.ofSeconds(60));
    }
}
