package fifo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.experiment.Claim;
import dev.assay.experiment.Concurrency;
import dev.assay.experiment.Experiment;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.MessageQueue;
import dev.assay.results.Results;
import functions.Receiver;

/** Is the order within each message group kept, though groups are processed side by side? See README.md beside this file. */
@Experiment(
        value = "FIFO queue",
        question = "Is each message of a FIFO queue processed once, in the order of its group?")
@LambdaFunction(handler = Receiver.class, memoryMegabytes = 512, timeoutSeconds = 30)
@MessageQueue(fifo = true, batchSize = 5, deliveries = 3)
@Concurrency(3)
@Load(invocations = 8, callsPerVisit = 8, generations = 1, nightlyInvocations = 400, nightlyGenerations = 5)
class FifoExperiment {

    @Claim(exact = true)
    void eachMessageIsProcessedOnceAndInTheOrderOfItsGroup(Results results) {
        assertThat(results.events())
                .areProcessedExactlyOnce()
                .areProcessedInOrder()
                .areAllThatArrived();
    }

    @Claim(exact = true)
    void batchesAreNoLargerThanAskedFor(Results results) {
        assertThat(results.events()).arriveInBatchesOfAtMost(5);
    }
}
