package imgproc;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Runs in the other region, and enters a picture into the table there. */
public final class Register implements RequestHandler<Map<String, String>, String> {

    private final DynamoDbClient tables = DynamoDbClient.create();

    @Override
    public String handleRequest(Map<String, String> request, Context context) {
        String id = request.getOrDefault("id", "");
        tables.putItem(put -> put.tableName(request.get(Regions.TABLE))
                .item(Map.of(
                        "id",
                        AttributeValue.fromS(id),
                        Regions.FIRST,
                        AttributeValue.fromS(request.getOrDefault(Regions.FIRST, "")))));
        return id;
    }
}
