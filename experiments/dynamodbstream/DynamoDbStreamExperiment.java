package dynamodbstream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.data.SentEvent;
import dev.assay.experiment.Claim;
import dev.assay.experiment.Experiment;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.TableStream;
import dev.assay.experiment.TableStream.Change;
import dev.assay.results.Coverage;
import dev.assay.results.Results;
import functions.Receiver;

/** Do three transactions on a table become three events? See README.md beside this file. */
@Experiment(
        value = "DynamoDB stream",
        question = "An item is inserted, modified and removed: does the function get three events, in this order?")
@LambdaFunction(handler = Receiver.class, memoryMegabytes = 512, timeoutSeconds = 30)
@TableStream(
        changes = {Change.INSERT, Change.MODIFY, Change.REMOVE},
        deliveries = 3)
@Load(invocations = 3, callsPerVisit = 3, generations = 1, nightlyInvocations = 150, nightlyGenerations = 5)
class DynamoDbStreamExperiment {

    @Claim(exact = true)
    void eachTransactionIsOneEvent(Results results) {
        assertThat(results.events()).areProcessedExactlyOnce().areAllThatArrived();
    }

    @Claim(exact = true)
    void theEventsOfAnItemAreInOrder(Results results) {
        assertThat(results.events()).areProcessedInOrder();
    }

    @Claim(exact = true)
    void everyKindOfChangeWasMade(Results results) {
        Coverage kinds = results.coverage("changes");
        long visits = count(results, Change.MODIFY);
        kinds.add("modified", Math.max(1, visits), visits).add("removed", visits, count(results, Change.REMOVE));
        assertThat(kinds).isComplete();
    }

    private static long count(Results results, Change change) {
        return results.events().sent().stream()
                .map(SentEvent::id)
                .filter(id -> id.endsWith("#" + change))
                .count();
    }
}
