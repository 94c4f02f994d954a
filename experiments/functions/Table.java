package functions;

import dev.assay.experiment.Stage;
import java.util.List;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** The table of one visit, which has the function's name and is deleted when the visit ends. */
public final class Table {

    private static final int MOST_LOOKS = 300;
    private static final int BETWEEN_LOOKS_MILLIS = 100;

    private final DynamoDbClient tables;
    private final String name;

    private Table(DynamoDbClient tables, String name) {
        this.tables = tables;
        this.name = name;
    }

    /** Makes the table of a stage. */
    public static Table of(Stage stage) throws InterruptedException {
        return of(stage, stage.function());
    }

    /** The same with another name. */
    public static Table of(Stage stage, String name) throws InterruptedException {
        Table table = new Table(stage.client(DynamoDbClient.builder()), name);
        table.create();
        stage.afterwards(() -> table.tables.deleteTable(request -> request.tableName(table.name)));
        return table;
    }

    private void create() throws InterruptedException {
        tables.createTable(request -> keyedById(request.tableName(name)));
        for (int look = 0; look < MOST_LOOKS && !isActive(); look++) {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
        }
    }

    /** A table whose items have the text {@code id} as their key, paid by the request. */
    public static CreateTableRequest.Builder keyedById(CreateTableRequest.Builder table) {
        return table.attributeDefinitions(AttributeDefinition.builder()
                        .attributeName("id")
                        .attributeType(ScalarAttributeType.S)
                        .build())
                .keySchema(KeySchemaElement.builder()
                        .attributeName("id")
                        .keyType(KeyType.HASH)
                        .build())
                .billingMode(BillingMode.PAY_PER_REQUEST);
    }

    private boolean isActive() {
        return tables.describeTable(request -> request.tableName(name)).table().tableStatus() == TableStatus.ACTIVE;
    }

    /** What its rows hold, of each row once. */
    public List<String> contents() {
        return tables.scanPaginator(request -> request.tableName(name).consistentRead(true)).items().stream()
                .map(row -> row.get("content").s())
                .toList();
    }
}
