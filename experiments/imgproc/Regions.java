package imgproc;

import dev.assay.experiment.Stage;
import dev.assay.targets.Elsewhere;
import functions.Table;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.EventSourcePosition;

/** The tables of a visit: one in the target's own region, and one in another, whose stream calls a companion there. */
final class Regions {

    /** The other one. */
    static final String OTHER = "eu-west-1";

    /** The field of uploads and requests that names the tables. */
    static final String TABLE = "table";

    /** The field of requests and entries that names the first region. */
    static final String FIRST = "first";

    private static final int MOST_LOOKS = 300;
    private static final int BETWEEN_LOOKS_MILLIS = 100;

    private Regions() {}

    /** Makes both, with a name of the visit. */
    static String tables(Stage stage, String companion) throws InterruptedException {
        // The name of a table's stream is not free at once when the table has been deleted.
        String name = stage.function() + "-" + stage.generation() + "-" + stage.block();
        Table.of(stage, name);
        DynamoDbClient tables = stage.client(DynamoDbClient.builder(), Elsewhere.inRegion(OTHER));
        String stream = tables.createTable(create -> Table.keyedById(create.tableName(name))
                        .streamSpecification(
                                wanted -> wanted.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)))
                .tableDescription()
                .latestStreamArn();
        stage.afterwards(() -> tables.deleteTable(delete -> delete.tableName(name)));
        await(
                "table",
                () -> tables.describeTable(describe -> describe.tableName(name))
                                .table()
                                .tableStatus()
                        == TableStatus.ACTIVE);
        connect(stage, stream, stage.companion(companion));
        return name;
    }

    /** Waits until the first region's table has so many items. */
    static void awaitItems(Stage stage, String table, int items) throws InterruptedException {
        DynamoDbClient tables = stage.client(DynamoDbClient.builder());
        await(
                "items",
                () -> tables.scan(scan -> scan.tableName(table).consistentRead(true))
                                .count()
                        >= items);
    }

    private static void connect(Stage stage, String stream, String function) throws InterruptedException {
        LambdaClient functions = stage.client(LambdaClient.builder(), Elsewhere.inRegion(OTHER));
        String mapping = functions
                .createEventSourceMapping(create -> create.functionName(function)
                        .eventSourceArn(stream)
                        .batchSize(1)
                        .startingPosition(EventSourcePosition.TRIM_HORIZON))
                .uuid();
        stage.afterwards(() -> functions.deleteEventSourceMapping(delete -> delete.uuid(mapping)));
        await(
                "mapping",
                () -> "Enabled"
                        .equals(functions
                                .getEventSourceMapping(get -> get.uuid(mapping))
                                .state()));
    }

    private static void await(String what, BooleanSupplier there) throws InterruptedException {
        for (int look = 0; look < MOST_LOOKS; look++) {
            if (there.getAsBoolean()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
        }
        throw new IllegalStateException(what + " was not ready after 30 s");
    }
}
