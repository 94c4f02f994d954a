package queuetotable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.experiment.Claim;
import dev.assay.experiment.Experiment;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.MessageQueue;
import dev.assay.experiment.Procedure;
import dev.assay.experiment.Stage;
import dev.assay.results.Coverage;
import dev.assay.results.Results;
import functions.Table;
import functions.ToTable;

/** Do twenty messages become sixty rows? See README.md beside this file. */
@Experiment(
        value = "Queue to table",
        question = "A function puts three rows into a table for each message: do 20 messages become 60 rows?")
@LambdaFunction(handler = ToTable.class, memoryMegabytes = 1769, timeoutSeconds = 30, environment = "ROWS=3")
@MessageQueue(batchSize = 10, deliveries = 3)
@Load(invocations = 1, generations = 1, nightlyInvocations = 20, nightlyGenerations = 5)
class QueueToTableExperiment {

    private static final int MESSAGES = 20;
    private static final int ROWS_PER_MESSAGE = 3;

    /**
     * How many rows a visit left.
     *
     * @param rows in the table
     * @param contents how many different contents they have
     */
    record Rows(long rows, long contents) {}

    @Procedure(mostInFlight = 1)
    void send(Stage stage) throws InterruptedException {
        if (stage.warmUp()) {
            return;
        }
        Table table = Table.of(stage);
        for (int message = 0; message < MESSAGES; message++) {
            stage.call("message", "{\"RowKey\": \"" + message + "\", \"content\": \"some data\"}");
        }
        stage.awaitEvents();
        stage.record(new Rows(
                table.contents().size(), table.contents().stream().distinct().count()));
    }

    @Claim(exact = true)
    void everyMessageLeavesThreeRows(Results results) {
        Coverage rows = results.coverage("rows");
        results.rows().stream()
                .filter(row -> row.kind().equals("Rows"))
                .forEach(row -> rows.add(
                                row.visitInWords() + ", rows",
                                MESSAGES * ROWS_PER_MESSAGE,
                                row.as(Rows.class).rows())
                        .add(
                                row.visitInWords() + ", messages",
                                MESSAGES,
                                row.as(Rows.class).contents()));
        assertThat(rows).isComplete();
    }

    @Claim(exact = true)
    void noMessageIsLost(Results results) {
        assertThat(results.events())
                .areProcessedAtLeastOnce()
                .areAllThatArrived()
                .arriveInBatchesOfAtMost(10);
    }
}
