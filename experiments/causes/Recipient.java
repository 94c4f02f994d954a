package causes;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Is called by every service, and writes down the nonces of its event in the order of its records: what really caused it. */
public final class Recipient implements RequestHandler<Map<String, Object>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final S3Client objects = S3Client.create();

    /**
     * A nonce and where it came from.
     *
     * @param bucket where the truth is written
     * @param nonce of the call
     */
    private record Found(String bucket, String nonce) {

        static Found in(JsonNode content) {
            return new Found(
                    content.path("bucket").asText(), content.path("nonce").asText());
        }
    }

    @Override
    public String handleRequest(Map<String, Object> input, Context context) {
        JsonNode event = JSON.valueToTree(input);
        List<Found> found = new ArrayList<>();
        if (event.path("Records").isArray()) {
            event.path("Records").forEach(record -> found.add(ofRecord(record)));
        } else {
            found.add(Found.in(event.path("detail")));
        }
        List<String> nonces = found.stream().map(Found::nonce).toList();
        objects.putObject(
                put -> put.bucket(found.get(0).bucket()).key(Wiring.TRUTH + context.getAwsRequestId()),
                RequestBody.fromString(String.join("\n", nonces)));
        return "";
    }

    private Found ofRecord(JsonNode record) {
        if (record.has("kinesis")) {
            byte[] data = Base64.getDecoder().decode(record.at("/kinesis/data").asText());
            return Found.in(read(new String(data, StandardCharsets.UTF_8)));
        }
        if (record.has("dynamodb")) {
            JsonNode item = record.at("/dynamodb/NewImage");
            return new Found(
                    item.at("/bucket/S").asText(), item.at("/nonce/M/is/S").asText());
        }
        if (record.has("s3")) {
            return ofObject(record.path("s3"));
        }
        return record.has("Sns")
                ? Found.in(read(record.at("/Sns/Message").asText()))
                : ofMessage(read(record.path("body").asText()));
    }

    /** Of a queue: what a function sent, or what a topic, a bucket or a rule put into it. */
    private Found ofMessage(JsonNode body) {
        if (body.has("TopicArn")) {
            return Found.in(read(body.path("Message").asText()));
        }
        if (body.has("Records")) {
            return ofObject(body.at("/Records/0/s3"));
        }
        return Found.in(body.has("detail") ? body.path("detail") : body);
    }

    /** Of this version: the key has been written again since. */
    private Found ofObject(JsonNode s3) {
        String bucket = s3.at("/bucket/name").asText();
        String nonce = objects.headObject(head -> head.bucket(bucket)
                        .key(s3.at("/object/key").asText())
                        .versionId(s3.at("/object/versionId").asText()))
                .metadata()
                .getOrDefault("nonce", "");
        return new Found(bucket, nonce);
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException("content (" + text + ") must be JSON", e);
        }
    }
}
