package sns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.experiment.Claim;
import dev.assay.experiment.Experiment;
import dev.assay.experiment.Factor;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.Topic;
import dev.assay.results.Events;
import dev.assay.results.Results;
import functions.Receiver;

/** Does each message of a topic reach the function, and none that the filter holds back? See README.md beside this file. */
@Experiment(
        value = "SNS",
        question = "Does each message of a topic reach the function, and none that the filter holds back?")
@LambdaFunction(handler = Receiver.class, memoryMegabytes = 512, timeoutSeconds = 30)
@Topic(filter = "{\"kind\": [\"order\"]}", deadlineSeconds = 10)
@Factor(
        name = "kind",
        values = {"order", "remark"})
@Load(invocations = 3, callsPerVisit = 3, generations = 1, nightlyInvocations = 105, nightlyGenerations = 5)
class SnsExperiment {

    @Claim(exact = true)
    void everyOrderArrivesOnce(Results results) {
        assertThat(ofKind(results, "order")).areProcessedExactlyOnce();
        assertThat(results.events()).areAllThatArrived();
    }

    @Claim(exact = true)
    void noRemarkArrives(Results results) {
        assertThat(ofKind(results, "remark")).neverArrive();
    }

    private static Events ofKind(Results results, String kind) {
        return results.events()
                .of(put ->
                        put.place().cell().level("kind").orElseThrow().value().equals(kind));
    }
}
