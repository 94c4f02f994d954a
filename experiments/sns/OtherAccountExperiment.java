package sns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.experiment.Claim;
import dev.assay.experiment.Experiment;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.Payload;
import dev.assay.experiment.Topic;
import dev.assay.results.Results;
import functions.Receiver;

/** Does a message reach the function if the topic belongs to another account? See README.md beside this file. */
@Experiment(
        value = "SNS from another account",
        question = "Does each message of a topic that belongs to another account reach the function?")
@LambdaFunction(handler = Receiver.class, memoryMegabytes = 512, timeoutSeconds = 30)
@Payload("{\"kind\": \"order\"}")
@Topic(account = "111111111111", deadlineSeconds = 10)
@Load(invocations = 3, callsPerVisit = 3, generations = 1, nightlyInvocations = 105, nightlyGenerations = 5)
class OtherAccountExperiment {

    @Claim(exact = true)
    void everyMessageArrivesOnce(Results results) {
        assertThat(results.events()).areProcessedExactlyOnce().areAllThatArrived();
    }
}
