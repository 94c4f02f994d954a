package functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Puts rows for each record of a queue or a stream into the table that has the function's name. {@code ROWS} says how many for each; a
 * record that comes again replaces its rows.
 */
public final class ToTable implements RequestHandler<Map<String, List<Map<String, Object>>>, Map<String, Object>> {

    private static final String TABLE = System.getenv("AWS_LAMBDA_FUNCTION_NAME");
    private static final int ROWS = Integer.parseInt(System.getenv().getOrDefault("ROWS", "1"));

    /** Made in INIT, at full speed. Region, endpoint and credentials are those of the function's environment. */
    private final DynamoDbClient tables = DynamoDbClient.create();

    @Override
    public Map<String, Object> handleRequest(Map<String, List<Map<String, Object>>> event, Context context) {
        for (Map<String, Object> record : event.getOrDefault("Records", List.of())) {
            for (int row = 0; row < ROWS; row++) {
                put(record, row);
            }
        }
        return Map.of();
    }

    private void put(Map<String, Object> record, int row) {
        String id = id(record) + "-" + row;
        tables.putItem(request -> request.tableName(TABLE)
                .item(Map.of(
                        "id", AttributeValue.fromS(id),
                        "content", AttributeValue.fromS(content(record)))));
    }

    private static Object id(Map<String, Object> record) {
        return record.get("kinesis") instanceof Map<?, ?> kinesis
                ? String.valueOf(kinesis.get("sequenceNumber"))
                : String.valueOf(record.get("messageId"));
    }

    /** The data of a stream are encoded. */
    private static String content(Map<String, Object> record) {
        return record.get("kinesis") instanceof Map<?, ?> kinesis
                ? new String(Base64.getDecoder().decode(String.valueOf(kinesis.get("data"))), StandardCharsets.UTF_8)
                : String.valueOf(record.get("body"));
    }
}
