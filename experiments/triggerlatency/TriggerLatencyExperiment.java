package triggerlatency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.experiment.Claim;
import dev.assay.experiment.EventRule;
import dev.assay.experiment.EventStream;
import dev.assay.experiment.Experiment;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.MessageQueue;
import dev.assay.experiment.ObjectCreated;
import dev.assay.experiment.TableStream;
import dev.assay.experiment.Topic;
import dev.assay.results.Results;
import functions.Receiver;

/** How long does an event take from its source to the function? See README.md beside this file. */
@Experiment(
        value = "Trigger latency",
        question = "How long does an event take from its source to its function, and does every event arrive?")
@LambdaFunction(handler = Receiver.class, memoryMegabytes = 512, timeoutSeconds = 30)
@MessageQueue(deliveries = 3)
@Topic
@TableStream(deliveries = 3)
@EventStream(deliveries = 3)
@ObjectCreated
@EventRule
@Load(invocations = 5, generations = 1, nightlyInvocations = 100, nightlyGenerations = 10)
class TriggerLatencyExperiment {

    @Claim(exact = true)
    void everyEventArrivesOnce(Results results) {
        assertThat(results.events()).areProcessedExactlyOnce().areAllThatArrived();
    }
}
