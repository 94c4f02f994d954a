package imgproc;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Makes a small picture of one that was uploaded, stores it in the table of its region, and has the other region told. */
public final class Thumbnail implements RequestHandler<Map<String, Object>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REGISTER = String.valueOf(System.getenv("REGISTER_FUNCTION"));

    private static final String REGION = String.valueOf(System.getenv("AWS_REGION"));

    private final S3Client objects = S3Client.create();
    private final DynamoDbClient tables = DynamoDbClient.create();
    private final LambdaClient elsewhere =
            LambdaClient.builder().region(Region.of(Regions.OTHER)).build();

    @Override
    public String handleRequest(Map<String, Object> event, Context context) {
        JSON.valueToTree(event).path("Records").forEach(record -> {
            String key = URLDecoder.decode(record.at("/s3/object/key").asText(), StandardCharsets.UTF_8);
            process(key, record.at("/s3/bucket/name").asText());
        });
        return "";
    }

    private void process(String key, String bucket) {
        try {
            Map<String, String> upload = JSON.readValue(
                    objects.getObjectAsBytes(get -> get.bucket(bucket).key(key)).asByteArray(),
                    new TypeReference<>() {});
            Image small = Image.of(upload).halved();
            String table = upload.getOrDefault(Regions.TABLE, "");
            tables.putItem(put -> put.tableName(table)
                    .item(Map.of(
                            "id",
                            AttributeValue.fromS(key),
                            Image.PIXELS,
                            AttributeValue.fromB(SdkBytes.fromByteArray(small.pixels())))));
            byte[] request = JSON.writeValueAsBytes(Map.of(Regions.TABLE, table, "id", key, Regions.FIRST, REGION));
            elsewhere.invoke(invoke -> invoke.functionName(REGISTER).payload(SdkBytes.fromByteArray(request)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
