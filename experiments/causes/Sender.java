package causes;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/**
 * Sends through every service, always to the same keys. Each call leaves its nonce, which is the request id and the number of the call,
 * where tracing does not look: in content, in a map within an item, in metadata.
 */
public final class Sender implements RequestHandler<Map<String, String>, Integer> {

    private final SqsClient queues = SqsClient.create();
    private final SnsClient topics = SnsClient.create();
    private final KinesisClient streams = KinesisClient.create();
    private final EventBridgeClient buses = EventBridgeClient.create();
    private final DynamoDbClient tables = DynamoDbClient.create();
    private final S3Client objects = S3Client.create();
    private int calls;

    @Override
    public Integer handleRequest(Map<String, String> event, Context context) {
        calls = 0;
        Wiring to = Wiring.of(event);
        String request = context.getAwsRequestId();
        for (int round = 0; round < Integer.parseInt(event.getOrDefault("rounds", "1")); round++) {
            messages(to, request);
            records(to, request);
            item(to, request);
            object(to, request, Wiring.IN);
            throughQueue(to, request);
        }
        return calls;
    }

    private String nonce(String request) {
        return request + "#" + calls++;
    }

    private static String content(Wiring to, String nonce) {
        return "{\"bucket\": \"" + to.bucket() + "\", \"nonce\": \"" + nonce + "\"}";
    }

    private void messages(Wiring to, String request) {
        String one = content(to, nonce(request));
        queues.sendMessage(send -> send.queueUrl(to.queue()).messageBody(one));
        String batch = content(to, nonce(request));
        queues.sendMessageBatch(send -> send.queueUrl(to.queue())
                .entries(
                        SendMessageBatchRequestEntry.builder()
                                .id("a")
                                .messageBody(batch)
                                .build(),
                        SendMessageBatchRequestEntry.builder()
                                .id("b")
                                .messageBody(batch)
                                .build()));
        String published = content(to, nonce(request));
        topics.publish(publish -> publish.topicArn(to.topic()).message(published));
    }

    private void records(Wiring to, String request) {
        String put = content(to, nonce(request));
        streams.putRecord(
                record -> record.streamName(to.name()).partitionKey("same").data(SdkBytes.fromUtf8String(put)));
        String detail = content(to, nonce(request));
        event(to.name(), detail);
    }

    private void event(String source, String detail) {
        buses.putEvents(events -> events.entries(PutEventsRequestEntry.builder()
                .source(source)
                .detailType("causes")
                .detail(detail)
                .build()));
    }

    private void item(Wiring to, String request) {
        tables.putItem(put -> put.tableName(to.name())
                .item(Map.of(
                        "id", AttributeValue.fromS("same"),
                        "bucket", AttributeValue.fromS(to.bucket()),
                        "nonce", AttributeValue.fromM(Map.of("is", AttributeValue.fromS(nonce(request)))))));
    }

    /** To a topic, a rule and a bucket that send to a queue. */
    private void throughQueue(Wiring to, String request) {
        String published = content(to, nonce(request));
        topics.publish(publish -> publish.topicArn(to.hop()).message(published));
        event(to.name() + Wiring.HOP, content(to, nonce(request)));
        object(to, request, Wiring.HOP);
    }

    private void object(Wiring to, String request, String folder) {
        String nonce = nonce(request);
        objects.putObject(
                put -> put.bucket(to.bucket()).key(folder + "same").metadata(Map.of("nonce", nonce)),
                RequestBody.fromString("same"));
    }
}
