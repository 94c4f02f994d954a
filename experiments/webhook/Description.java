package webhook;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Finds the description of a repository two levels down in what a forge tells, and puts it into the table that has the function's name. */
public final class Description implements RequestHandler<Map<String, Object>, String> {

    private static final String TABLE = System.getenv("AWS_LAMBDA_FUNCTION_NAME");

    /** Made in INIT, at full speed. Region, endpoint and credentials are those of the function's environment. */
    private final DynamoDbClient tables = DynamoDbClient.create();

    @Override
    public String handleRequest(Map<String, Object> event, Context context) {
        if (event.get("detail") instanceof Map<?, ?> document
                && document.get("repository") instanceof Map<?, ?> about) {
            String description = String.valueOf(about.get("description"));
            tables.putItem(request -> request.tableName(TABLE)
                    .item(Map.of(
                            "id", AttributeValue.fromS(String.valueOf(event.get("id"))),
                            "content", AttributeValue.fromS(description))));
            return description;
        }
        throw new IllegalArgumentException("event must have a repository in its detail");
    }
}
