package dev.assay.internal.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Events in the forms of AWS's documentation, shortened to what identifies them. */
class EventRecordsTest {

    @Test
    void readsTheMessagesOfAQueue() {
        assertThat(records("{'Records': [{'messageId': 'm-1', 'eventSource': 'aws:sqs',"
                        + " 'attributes': {'MessageGroupId': 'caller-2', 'ApproximateReceiveCount': '3'},"
                        + " 'messageAttributes': {'assayEvent': {'stringValue': 'e1', 'dataType': 'String'}}}]}"))
                .containsExactly(
                        Map.of("source", "aws:sqs", "id", "e1", "token", "m-1", "key", "caller-2", "receives", "3"));
    }

    @Test
    void readsTheMessageOfATopic() {
        assertThat(records("{'Records': [{'EventSource': 'aws:sns', 'Sns': {'MessageId': 'm-1',"
                        + " 'MessageAttributes': {'assayEvent': {'Type': 'String', 'Value': 'e1'}}}}]}"))
                .containsExactly(Map.of("source", "aws:sns", "id", "e1", "token", "m-1"));
    }

    @Test
    void readsTheDataOfAStream() {
        String data = Base64.getEncoder()
                .encodeToString("{\"kind\": \"\\u00e4\", \"assayEvent\": \"e1\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(records("{'Records': [{'eventSource': 'aws:kinesis', 'eventID': 'shardId-000000000001:49',"
                        + " 'kinesis': {'partitionKey': 'caller-0', 'sequenceNumber': '49', 'data': '" + data
                        + "'}}]}"))
                .containsExactly(Map.of(
                        "source",
                        "aws:kinesis",
                        "id",
                        "e1",
                        "token",
                        "49",
                        "key",
                        "caller-0",
                        "shard",
                        "shardId-000000000001"));
    }

    @Test
    void tellsTheChangesOfAnItemApart() {
        assertThat(records("{'Records': [{'eventSource': 'aws:dynamodb', 'eventName': 'REMOVE',"
                        + " 'dynamodb': {'Keys': {'id': {'S': 'e1'}}, 'SequenceNumber': '111'}}]}"))
                .containsExactly(Map.of(
                        "source",
                        "aws:dynamodb",
                        "id",
                        "e1#REMOVE",
                        "token",
                        "111",
                        "key",
                        "e1",
                        "change",
                        "REMOVE",
                        "marks",
                        List.of("83a36b6e")));
    }

    @Test
    void marksWhatAChangeLeft() {
        assertThat(records("{'Records': [{'eventSource': 'aws:dynamodb', 'eventName': 'INSERT', 'dynamodb': {"
                        + "'NewImage': {'id': {'S': 'e1'}, 'n': {'N': '1'}, 'traceparent': {'S': 'x'}}}}]}"))
                .extracting(record -> record.get("details"))
                .containsExactly(List.of(ItemMark.of("id", "e1"), ItemMark.ofNumber("n", "1.0")));
    }

    @Test
    void readsTheEncodedKeyOfAnObject() {
        assertThat(records("{'Records': [{'eventSource': 'aws:s3', 's3': {'bucket': {'name': 'b'},"
                        + " 'object': {'key': 'in/a+b%2Bc', 'eTag': 'abc'}}}]}"))
                .containsExactly(Map.of("source", "aws:s3", "id", "a b+c", "object", "b/in/a b+c", "token", "abc"));
        assertThat(records("{'Records': [{'eventSource': 'aws:s3', 'responseElements': {'x-amz-request-id': 'r1'},"
                        + " 's3': {'object': {'versionId': 'v1', 'sequencer': '01'}}}]}"))
                .containsExactly(Map.of("source", "aws:s3", "details", List.of("r1", "v1", "01")));
    }

    @Test
    void readsTheDetailOfARule() {
        assertThat(records("{'id': 'x', 'detail-type': 'assay', 'detail': {'assayEvent': 'e1'}}"))
                .containsExactly(Map.of("source", "aws:events", "id", "e1", "token", "x"));
    }

    @Test
    void anythingElseIsACallWithoutAnId() {
        assertThat(records("{'n': 1}")).containsExactly(Map.of("source", "invoke"));
        assertThat(records("[1, 2]")).containsExactly(Map.of("source", "invoke"));
        assertThat(records("not JSON")).containsExactly(Map.of("source", "invoke"));
        assertThat(records("{'Records': [{'eventSource': 'aws:kafka'}, 7]}"))
                .containsExactly(Map.of("source", "aws:kafka"), Map.of("source", "unknown"));
    }

    @Test
    void readsTheCauseThatAMessageCarries() {
        assertThat(
                        records(
                                "{'Records': [{'messageId': 'm-1', 'eventSource': 'aws:sqs', 'messageAttributes': {"
                                        + "'traceparent': {'stringValue': '00-73638adb07be47878420ae8e6a7b3454-73638adb07be0002-01'}}}]}"))
                .containsExactly(Map.of(
                        "source",
                        "aws:sqs",
                        "token",
                        "m-1",
                        "cause",
                        "00-73638adb07be47878420ae8e6a7b3454-73638adb07be0002-01"));
    }

    /** As LocalStack 4.14 and AWS send it, without raw delivery. */
    @Test
    void readsTheNotificationOfATopicInAQueue() {
        assertThat(carried("{'Type': 'Notification', 'MessageId': 'n-1', 'TopicArn': 'arn:aws:sns:us-east-1:1:t',"
                        + " 'Message': 'x', 'MessageAttributes': {'traceparent': {'Type': 'String',"
                        + " 'Value': '00-73638adb07be47878420ae8e6a7b3454-73638adb07be0002-01'}}}"))
                .isEqualTo(List.of(Map.of(
                        "source",
                        "aws:sns",
                        "token",
                        "n-1",
                        "cause",
                        "00-73638adb07be47878420ae8e6a7b3454-73638adb07be0002-01")));
    }

    @Test
    void readsTheEventOfARuleInAQueue() {
        assertThat(carried(
                        "{'version': '0', 'id': 'e-1', 'detail-type': 'order', 'source': 'shop', 'detail': {'n': 1}}"))
                .isEqualTo(List.of(Map.of("source", "aws:events", "token", "e-1")));
    }

    @Test
    void readsTheNotificationOfABucketInAQueue() {
        assertThat(carried("{'Records': [" + OBJECT + "]}")).isEqualTo(List.of(OBJECT_READ));
    }

    @Test
    void readsTheNotificationOfABucketInThatOfATopicInAQueue() {
        String inner = ("{'Records': [" + OBJECT + "]}").replace("'", "\\'");
        assertThat(carried("{'Type': 'Notification', 'MessageId': 'n-1', 'TopicArn': 't', 'Message': '" + inner + "'}"))
                .isEqualTo(List.of(Map.of("source", "aws:sns", "token", "n-1", "carried", List.of(OBJECT_READ))));
    }

    @Test
    void contentThatIsNoEventCarriesNothing() {
        assertThat(carried("{'TopicArn': 7, 'detail-type': null}")).isNull();
        assertThat(carried("{'Service': 'Amazon S3', 'Event': 's3:TestEvent'}")).isNull();
        assertThat(carried("{'Records': ['aws:s3', {'eventSource': 'aws:kafka'}]}"))
                .isNull();
        assertThat(carried("plain 'TopicArn'")).isNull();
    }

    private static final String OBJECT = "{'eventSource': 'aws:s3', 'eventName': 'ObjectCreated:Put', 's3': {"
            + "'bucket': {'name': 'b'}, 'object': {'key': 'k', 'eTag': 'abc', 'versionId': 'v1'}}}";

    private static final Map<String, Object> OBJECT_READ = Map.of(
            "source",
            "aws:s3",
            "id",
            "k",
            "change",
            "ObjectCreated:Put",
            "object",
            "b/k",
            "token",
            "abc",
            "details",
            List.of("v1"));

    /** Of a message with this body. */
    private static @Nullable Object carried(String body) {
        String text = body.replace('\'', '"').replace("\\", "\\\\").replace("\"", "\\\"");
        String event = "{\"Records\": [{\"eventSource\": \"aws:sqs\", \"body\": \"" + text + "\"}]}";
        return EventRecords.of(JsonReader.read(event)).get(0).get("carried");
    }

    private static List<Map<String, Object>> records(String json) {
        return EventRecords.of(JsonReader.read(json.replace('\'', '"')));
    }
}
