package tracingoverhead;

import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sns.SnsClient;

/** Writes and reads items of a table, and posts messages to a topic, of 100 bytes each. */
public class ServiceOperations extends Operations {

    private static final String CONTENT = "x".repeat(100);

    private static final Map<String, AttributeValue> ID = Map.of("id", AttributeValue.fromS(KEY));
    static final Map<String, AttributeValue> ITEM =
            Map.of("id", AttributeValue.fromS(KEY), "content", AttributeValue.fromS(CONTENT));

    private final DynamoDbClient tables;
    private final SnsClient topics;

    /** Does no tracing itself. */
    public ServiceOperations() {
        this(client -> {});
        constructed();
    }

    ServiceOperations(Consumer<ClientOverrideConfiguration.Builder> configuration) {
        tables = DynamoDbClient.builder().overrideConfiguration(configuration).build();
        topics = SnsClient.builder().overrideConfiguration(configuration).build();
    }

    @Override
    void operate(String operation, String resource) {
        switch (operation) {
            case "write" -> tables.putItem(put -> put.tableName(resource).item(ITEM));
            case "read" -> tables.getItem(get -> get.tableName(resource).key(ID));
            default -> topics.publish(publish -> publish.topicArn(resource).message(CONTENT));
        }
    }
}
