package dev.assay.internal.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Functions in Python and Node tell the same of an event as functions in Java. */
class ScriptRecordsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCRIPTS = "src/main/resources/dev/assay/internal/tracing";

    private static final List<String> EVENTS = List.of(
            "{'n': 1}",
            "{'traceparent': 'cause', 'assayEvent': ''}",
            "{'Records': [{'messageId': 'm-1', 'eventSource': 'aws:sqs', 'body': 'plain',"
                    + " 'attributes': {'MessageGroupId': 'g', 'ApproximateReceiveCount': '3'}, 'messageAttributes':"
                    + " {'assayEvent': {'stringValue': 'e1'}, 'traceparent': {'stringValue': 'cause'}}},"
                    + " {'messageId': 'm-2', 'eventSource': 'aws:sqs', 'body': '{}'}]}",
            "{'Records': [{'EventSource': 'aws:sns', 'Sns': {'MessageId': 'm', 'Message': 'x', 'MessageAttributes':"
                    + " {'assayEvent': {'Value': 'e1'}, 'traceparent': {'Value': 'cause'}}}}]}",
            // {"assayEvent": "e1", "traceparent": "cause"}, and what is no JSON.
            "{'Records': [{'eventSource': 'aws:kinesis', 'eventID': 'shardId-1:49', 'kinesis': {'partitionKey': 'p',"
                    + " 'sequenceNumber': '49', 'data': 'eyJhc3NheUV2ZW50IjogImUxIiwgInRyYWNlcGFyZW50IjogImNhdXNlIn0='}},"
                    + " {'eventSource': 'aws:kinesis', 'eventID': 'x', 'kinesis': {'data': 'AAEC'}}]}",
            "{'Records': [{'eventSource': 'aws:dynamodb', 'eventName': 'INSERT', 'eventSourceARN':"
                    + " 'arn:aws:dynamodb:us-east-1:1:table/orders/stream/2026', 'dynamodb': {'SequenceNumber': '111',"
                    + " 'Keys': {'id': {'S': 'ä'}}, 'NewImage': {'id': {'S': 'ä'}, 'n': {'N': '1.50'}, 'm': {'N':"
                    + " '-12E+2'}, 'k': {'N': '1.2e-3'}, 'z': {'N': '0.0'}, 'b': {'BOOL': true}, 'traceparent': {'S':"
                    + " 'cause'}}}}, {'eventSource': 'aws:dynamodb', 'eventName': 'REMOVE', 'dynamodb': {'Keys': {'n':"
                    + " {'N': '10'}}}}]}",
            "{'Records': [{'eventSource': 'aws:s3', 'eventName': 'ObjectCreated:Put', 'responseElements':"
                    + " {'x-amz-request-id': 'r'}, 's3': {'bucket': {'name': 'b'}, 'object': {'key': 'in/a+b%C3%A4',"
                    + " 'eTag': 'et', 'versionId': 'v', 'sequencer': '0A'}}}]}",
            "{'detail-type': 'order', 'id': 'i', 'detail': {'assayEvent': 'e1', 'traceparent': 'cause'}}",
            "{'Records': [{'eventSource': 'aws:sqs', 'body': '{\\\"TopicArn\\\": \\\"t\\\", \\\"Message\\\": \\\"x\\\","
                    + " \\\"MessageId\\\": \\\"n\\\"}'}, {'eventSource': 'aws:sqs', 'body': '{\\\"detail-type\\\": \\\"d\\\","
                    + " \\\"id\\\": \\\"i\\\"}'}, {'eventSource': 'aws:sqs', 'body': '{\\\"Records\\\": [{\\\"eventSource\\\":"
                    + " \\\"aws:s3\\\", \\\"s3\\\": {\\\"bucket\\\": {\\\"name\\\": \\\"b\\\"}, \\\"object\\\": {\\\"key\\\":"
                    + " \\\"k\\\"}}}]}'}, {'eventSource': 'aws:other'}, {}]}");

    @Test
    void pythonReadsEventsAsJavaDoes() throws IOException, InterruptedException {
        assertReads(List.of(
                "python3",
                "-c",
                "import json, sys; sys.path.insert(0, sys.argv[1]); from assay_tracing import events;"
                        + " print(json.dumps([events.of(one) for one in json.load(sys.stdin)]))",
                SCRIPTS));
    }

    @Test
    void nodeReadsEventsAsJavaDoes() throws IOException, InterruptedException {
        assertReads(List.of(
                "node",
                "--input-type=module",
                "-e",
                "import fs from 'node:fs'; const { recordsOf } = await import(process.cwd() + '/" + SCRIPTS
                        + "/assay_tracing/events.mjs');"
                        + " console.log(JSON.stringify(JSON.parse(fs.readFileSync(0, 'utf8')).map(recordsOf)))"));
    }

    private static void assertReads(List<String> command) throws IOException, InterruptedException {
        String events = String.join(",", EVENTS).replace('\'', '"');
        JsonNode found = JSON.readTree(printed(command, "[" + events + "]"));
        for (int i = 0; i < EVENTS.size(); i++) {
            List<Map<String, Object>> expected =
                    EventRecords.of(JsonReader.read(EVENTS.get(i).replace('\'', '"')));
            assertThat(found.get(i)).as(EVENTS.get(i)).isEqualTo(JSON.valueToTree(expected));
        }
    }

    private static String printed(List<String> command, String input) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException missing) {
            assumeThat(missing).as("%s on this machine", command.get(0)).isNull();
            throw missing;
        }
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return output;
    }
}
