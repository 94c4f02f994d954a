package failures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.experiment.Claim;
import dev.assay.experiment.Experiment;
import dev.assay.experiment.Factor;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.MessageQueue;
import dev.assay.results.Events;
import dev.assay.results.Results;

/** What becomes of a message that the function cannot process, and of those beside it? See README.md beside this file. */
@Experiment(
        value = "Failures",
        question = "Are messages that the function cannot process given up, and those beside them left alone?")
@LambdaFunction(handler = Picky.class, memoryMegabytes = 512, timeoutSeconds = 2)
@MessageQueue(batchSize = 10, partialFailures = true, deliveries = 2)
@Factor(
        name = "poison",
        values = {"false", "true"})
@Load(invocations = 4, callsPerVisit = 4, generations = 1, nightlyInvocations = 100, nightlyGenerations = 5)
class FailuresExperiment {

    @Claim(exact = true)
    void healthyMessagesAreProcessedOnce(Results results) {
        assertThat(poison(results, false)).areProcessedExactlyOnce();
    }

    @Claim(exact = true)
    void poisonIsGivenUpAfterTwoDeliveries(Results results) {
        assertThat(poison(results, true)).areDeadLetteredBecause("maxReceiveCount");
    }

    @Claim(exact = true)
    void poisonIsNeverProcessed(Results results) {
        assertThat(results.coverage("poison")
                        .add(
                                "messages processed",
                                0,
                                poison(results, true).account().processed()))
                .isComplete();
    }

    private static Events poison(Results results, boolean wanted) {
        return results.events()
                .of(put ->
                        put.place().cell().level("poison").orElseThrow().value().equals(wanted));
    }
}
