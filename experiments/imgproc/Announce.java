package imgproc;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Is called by the stream of the other region's table, reads there what is new, and announces it in the table of the first region. */
public final class Announce implements RequestHandler<Map<String, Object>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final DynamoDbClient tables = DynamoDbClient.create();

    @Override
    public String handleRequest(Map<String, Object> event, Context context) {
        JSON.valueToTree(event).path("Records").forEach(record -> {
            String table = record.path("eventSourceARN").asText().split("/", -1)[1];
            String id = record.at("/dynamodb/Keys/id/S").asText();
            announce(
                    table,
                    tables.getItem(get -> get.tableName(table).key(Map.of("id", AttributeValue.fromS(id))))
                            .item());
        });
        return "";
    }

    private static void announce(String table, Map<String, AttributeValue> entry) {
        Region first = Region.of(entry.get(Regions.FIRST).s());
        try (DynamoDbClient there = DynamoDbClient.builder().region(first).build()) {
            there.putItem(put -> put.tableName(table)
                    .item(Map.of(
                            "id",
                            AttributeValue.fromS("announced " + entry.get("id").s()))));
        }
    }
}
