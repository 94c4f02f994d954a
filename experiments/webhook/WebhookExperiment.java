package webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.experiment.Claim;
import dev.assay.experiment.Experiment;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.Procedure;
import dev.assay.experiment.Stage;
import dev.assay.experiment.Webhook;
import dev.assay.results.Coverage;
import dev.assay.results.Results;
import functions.Table;

/** Does what a forge posts reach the function that a rule binds, whole and once? See README.md beside this file. */
@Experiment(
        value = "Webhook",
        question =
                "A large document is posted to an address: does the function behind a rule find what is two levels down?")
@LambdaFunction(handler = Description.class, memoryMegabytes = 1769, timeoutSeconds = 30)
@Webhook(filter = "{\"action\": [\"created\"]}")
@Load(invocations = 1, generations = 1, nightlyInvocations = 20, nightlyGenerations = 5)
class WebhookExperiment {

    private static final int DOCUMENTS = 5;

    /**
     * What a visit left in the table.
     *
     * @param items how many
     * @param right of how many documents the description is there, letter by letter
     */
    record Items(long items, long right) {}

    @Procedure(mostInFlight = 1)
    void post(Stage stage) throws InterruptedException {
        if (stage.warmUp()) {
            return;
        }
        Table table = Table.of(stage);
        for (int number = 0; number < DOCUMENTS; number++) {
            stage.call("document", Document.about(number));
        }
        stage.awaitEvents();
        long right = 0;
        for (int number = 0; number < DOCUMENTS; number++) {
            right += table.contents().contains(Document.description(number)) ? 1 : 0;
        }
        stage.record(new Items(table.contents().size(), right));
    }

    @Claim(exact = true)
    void eachDescriptionIsFound(Results results) {
        Coverage items = results.coverage("items");
        results.rows(Items.class)
                .forEach(one -> items.add("items", DOCUMENTS, one.items()).add("right", DOCUMENTS, one.right()));
        assertThat(items).isComplete();
    }

    @Claim(exact = true)
    void eachDocumentCallsTheFunctionOnce(Results results) {
        assertThat(results.events())
                .areProcessedExactlyOnce()
                .areAllThatArrived()
                .arriveInBatchesOfAtMost(1);
    }
}
