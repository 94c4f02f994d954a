package kinesis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.experiment.Claim;
import dev.assay.experiment.EventStream;
import dev.assay.experiment.Experiment;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.Procedure;
import dev.assay.experiment.Stage;
import dev.assay.results.Coverage;
import dev.assay.results.Results;
import functions.Table;
import functions.ToTable;

/** Does each record of a stream become an item, decoded and in order? See README.md beside this file. */
@Experiment(
        value = "Kinesis",
        question = "Does each record of a stream become an item of a table, decoded, once and in order?")
@LambdaFunction(handler = ToTable.class, memoryMegabytes = 1769, timeoutSeconds = 30)
@EventStream(batchSize = 123, deliveries = 3)
@Load(invocations = 1, generations = 1, nightlyInvocations = 20, nightlyGenerations = 5)
class KinesisExperiment {

    private static final int RECORDS = 10;
    private static final String TEXT = "good day";

    /**
     * What a visit left in the table.
     *
     * @param items how many
     * @param decoded how many of them hold the text that was put
     */
    record Items(long items, long decoded) {}

    @Procedure(mostInFlight = 1)
    void put(Stage stage) throws InterruptedException {
        if (stage.warmUp()) {
            return;
        }
        Table table = Table.of(stage);
        for (int record = 0; record < RECORDS; record++) {
            stage.call("record", "{\"RowKey\": \"" + record + "\", \"text\": \"" + TEXT + "\"}");
        }
        stage.awaitEvents();
        long decoded =
                table.contents().stream().filter(one -> one.contains(TEXT)).count();
        stage.record(new Items(table.contents().size(), decoded));
    }

    @Claim(exact = true)
    void eachRecordBecomesAnItem(Results results) {
        Coverage items = results.coverage("items");
        results.rows(Items.class)
                .forEach(one -> items.add("items", RECORDS, one.items()).add("decoded", RECORDS, one.decoded()));
        assertThat(items).isComplete();
    }

    @Claim(exact = true)
    void recordsAreProcessedOnceAndInOrder(Results results) {
        assertThat(results.events())
                .areProcessedExactlyOnce()
                .areProcessedInOrder()
                .areAllThatArrived();
    }
}
