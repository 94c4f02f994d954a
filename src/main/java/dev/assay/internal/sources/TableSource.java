package dev.assay.internal.sources;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;
import software.amazon.awssdk.services.dynamodb.model.StreamStatus;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.Tag;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * A table of Amazon DynamoDB whose stream calls the function. Each call makes one change: the first inserts an item, and those that
 * follow in the same visit change it or remove it, as the plan says.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html">Using Lambda with Amazon DynamoDB</a>
 */
final class TableSource implements EventSource {

    private static final String ITEM = "id";
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final ServedFunction function;
    private final SourcePlan plan;
    private final DynamoDbClient tables;
    private final Mapping mapping;
    private final @Nullable LetterQueue letters;
    private final Map<Integer, String> itemOfCaller = new ConcurrentHashMap<>();
    private boolean made;

    TableSource(ServedFunction function, SourcePlan plan, @Nullable LetterQueue letters) {
        this.function = function;
        this.plan = plan;
        this.letters = letters;
        this.tables = function.target().client(DynamoDbClient.builder());
        this.mapping = new Mapping(function, plan);
    }

    @Override
    public void create() {
        tables.createTable(request -> request.tableName(function.name())
                .attributeDefinitions(AttributeDefinition.builder()
                        .attributeName(ITEM)
                        .attributeType(ScalarAttributeType.S)
                        .build())
                .keySchema(KeySchemaElement.builder()
                        .attributeName(ITEM)
                        .keyType(KeyType.HASH)
                        .build())
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .streamSpecification(
                        stream -> stream.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES))
                .tags(function.tags().entrySet().stream()
                        .map(tag -> Tag.builder()
                                .key(tag.getKey())
                                .value(tag.getValue())
                                .build())
                        .toList()));
        made = true;
        Waiting.until(
                LONGEST,
                BETWEEN_LOOKS,
                "table " + function.name() + " to be active",
                () -> table().tableStatus() == TableStatus.ACTIVE);
        String stream = table().latestStreamArn();
        awaitStream(stream);
        mapping.createOnStream(stream, letters);
    }

    /** A change that comes before the stream takes any is in no stream: LocalStack makes it after the table is active. */
    private void awaitStream(String stream) {
        try (DynamoDbStreamsClient streams = function.target().client(DynamoDbStreamsClient.builder())) {
            Waiting.until(
                    LONGEST,
                    BETWEEN_LOOKS,
                    "the stream of table " + function.name() + " to be enabled",
                    () -> isEnabled(streams, stream));
        }
    }

    private static boolean isEnabled(DynamoDbStreamsClient streams, String stream) {
        StreamDescription seen =
                streams.describeStream(request -> request.streamArn(stream)).streamDescription();
        return seen.streamStatus() == StreamStatus.ENABLED && !seen.shards().isEmpty();
    }

    private TableDescription table() {
        return tables.describeTable(request -> request.tableName(function.name()))
                .table();
    }

    @Override
    public PutEvent put(EventToPut event) {
        String change = plan.changes().get(event.call() % plan.changes().size());
        String item = change.equals("INSERT")
                ? event.id()
                : itemOfCaller.getOrDefault(event.caller(), "no item was inserted before");
        itemOfCaller.put(event.caller(), item);
        if (change.equals("REMOVE")) {
            tables.deleteItem(
                    request -> request.tableName(function.name()).key(Map.of(ITEM, AttributeValue.fromS(item))));
        } else {
            tables.putItem(request -> request.tableName(function.name())
                    .item(Map.of(
                            ITEM,
                            AttributeValue.fromS(item),
                            EventToPut.ID,
                            AttributeValue.fromS(event.id()),
                            "payload",
                            AttributeValue.fromS(event.text()))));
        }
        return new PutEvent(item + "#" + change, item, null);
    }

    @Override
    public void remove(Consumer<String> warnings) {
        Removal removal = new Removal(warnings);
        mapping.remove(removal);
        if (made) {
            removal.of(
                    "Table " + function.name(),
                    () -> tables.deleteTable(request -> request.tableName(function.name())));
        }
        tables.close();
    }
}
