package dev.assay.internal.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.internal.tracing.SdkCallsTest.Service.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.ResourceNotFoundException;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** The SDK's own clients before services that answer as AWS documents it: what they send, and what is recorded of it. */
class SdkCallsTest {

    private static final PutEventsRequestEntry EVENT =
            PutEventsRequestEntry.builder().detail("{}").build();

    private final List<String> bodies = new ArrayList<>();
    private final List<Map<String, List<String>>> headers = new ArrayList<>();
    private InvocationTrace trace;

    @BeforeEach
    void begin() {
        trace = InvocationTrace.begin(
                "{}".getBytes(StandardCharsets.US_ASCII), new ScriptedContext(), new InvocationLog());
    }

    @AfterEach
    void end() {
        trace.push();
    }

    @Test
    void aMessageOfAQueueCarriesItsCallAsAnAttribute() {
        client(SqsClient.builder().checksumValidationEnabled(false), new Answer("{\"MessageId\": \"m-1\"}"))
                .sendMessage(
                        request -> request.queueUrl("http://localhost/1/orders").messageBody("x"));

        assertThat(bodies.get(0)).contains("\"traceparent\":{\"StringValue\":\"" + id(0) + "\"");
        assertThat(call(0))
                .containsEntry("resource", "http://localhost/1/orders")
                .containsEntry("tokens", List.of("m-1"));
    }

    @Test
    void eachMessageOfABatchCarriesIt() {
        client(
                        SqsClient.builder().checksumValidationEnabled(false),
                        new Answer("{\"Successful\": [{\"Id\": \"a\", \"MessageId\": \"m-1\"},"
                                + " {\"Id\": \"b\", \"MessageId\": \"m-2\"}], \"Failed\": []}"))
                .sendMessageBatch(
                        request -> request.queueUrl("http://localhost/1/orders").entries(entry("a"), entry("b")));

        assertThat(bodies.get(0).split(id(0), -1)).hasSize(3);
        assertThat(call(0)).containsEntry("tokens", List.of("m-1", "m-2"));
    }

    private static SendMessageBatchRequestEntry entry(String name) {
        return SendMessageBatchRequestEntry.builder().id(name).messageBody("x").build();
    }

    @Test
    void aNotificationCarriesItsCallAsAnAttribute() {
        client(
                        SnsClient.builder(),
                        new Answer("<PublishResponse><PublishResult><MessageId>n-1</MessageId></PublishResult>"
                                + "</PublishResponse>"))
                .publish(request ->
                        request.topicArn("arn:aws:sns:us-east-1:1:news").message("x"));

        assertThat(bodies.get(0)).contains("traceparent", id(0));
        assertThat(call(0)).containsEntry("tokens", List.of("n-1"));
    }

    @Test
    void anInvokedFunctionGetsItInTheClientContext() {
        client(LambdaClient.builder(), new Answer("{}", Map.of("x-amzn-RequestId", List.of("r-1"))))
                .invoke(request -> request.functionName("next").payload(SdkBytes.fromUtf8String("{}")));

        String context = header("X-Amz-Client-Context").get(0);
        assertThat(new String(Base64.getDecoder().decode(context), StandardCharsets.UTF_8))
                .isEqualTo("{\"custom\":{\"traceparent\":\"" + id(0) + "\"}}");
        assertThat(call(0))
                .containsEntry("resource", "next")
                .containsEntry("tokens", List.of("r-1"))
                .containsEntry("waits", true);
    }

    @Test
    void aClientContextOfTheFunctionsOwnStays() {
        client(LambdaClient.builder(), new Answer("{}"))
                .invoke(request -> request.functionName("next").clientContext("e30="));

        assertThat(header("X-Amz-Client-Context")).containsExactly("e30=");
    }

    @Test
    void anObjectCarriesItInItsMetadataToWhoeverReadsIt() {
        S3Client objects = client(
                S3Client.builder().forcePathStyle(true),
                new Answer("", Map.of("ETag", List.of("\"abc\""))),
                new Answer("x", Map.of("x-amz-meta-traceparent", List.of(id(0)))));
        objects.putObject(request -> request.bucket("b").key("k"), RequestBody.fromString("x"));
        objects.getObjectAsBytes(request -> request.bucket("b").key("k"));

        assertThat(header("x-amz-meta-traceparent")).containsExactly(id(0));
        assertThat(header("Authorization").toString()).contains("x-amz-meta-traceparent");
        assertThat(call(0)).containsEntry("resource", "b/k").containsEntry("tokens", List.of("abc"));
        assertThat(call(1)).containsEntry("reads", true).containsEntry("from", id(0));
    }

    @Test
    void recordsOfAStreamAndEventsOfARuleAreKnownByWhatTheServiceCallsThem() {
        // Kinesis answers in CBOR: a map of one pair, texts of 14 and of 2 letters.
        client(KinesisClient.builder(), new Answer("\u00a1nSequenceNumberb49"))
                .putRecord(request -> request.streamName("s").partitionKey("p").data(SdkBytes.fromUtf8String("x")));
        client(
                        EventBridgeClient.builder(),
                        new Answer("{\"Entries\": [{\"EventId\": \"e-1\"}], \"FailedEntryCount\": 0}"))
                .putEvents(request -> request.entries(EVENT));

        assertThat(bodies.toString()).doesNotContain("traceparent");
        assertThat(call(0)).containsEntry("tokens", List.of("49"));
        assertThat(call(1)).containsEntry("tokens", List.of("e-1"));
    }

    @Test
    void anItemIsKnownByMarksThatDoNotShowIt() {
        client(DynamoDbClient.builder(), new Answer("{}"))
                .putItem(request -> request.tableName("t")
                        .item(Map.of("id", AttributeValue.fromS("a"), "n", AttributeValue.fromN("7"))));

        assertThat(bodies.get(0)).doesNotContain("traceparent");
        assertThat((List<?>) call(0).get("marks"))
                .hasSize(2)
                .map(Object::toString)
                .contains(ItemMark.ofAttributes(JsonReader.read("{\"id\": {\"S\": \"a\"}}"))
                        .get(0));
    }

    @Test
    void aCallThatFailsIsRecordedWithItsError() {
        EventBridgeClient rules = client(
                EventBridgeClient.builder(), new Answer(400, "{\"__type\": \"ResourceNotFoundException\"}", Map.of()));

        assertThatThrownBy(() -> rules.putEvents(request -> request.entries(EVENT)))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThat(call(0)).containsEntry("error", "ResourceNotFoundException");
    }

    @Test
    void whatTriggersNothingIsNotRecorded() {
        client(SqsClient.builder().checksumValidationEnabled(false), new Answer("{}"))
                .listQueues();

        assertThat(trace.calls()).isEmpty();
    }

    private List<String> header(String name) {
        return headers.get(0).getOrDefault(name, List.of());
    }

    private Map<String, Object> call(int number) {
        return trace.calls().get(number);
    }

    /** Ids follow from the execution and the number of the call. */
    private String id(int number) {
        return trace.idOf(number);
    }

    private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(B builder, Answer... answers) {
        return builder.region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
                .overrideConfiguration(own -> own.addExecutionInterceptor(new SdkCalls()))
                .httpClient(new Service(List.of(answers)))
                .build();
    }

    /** Answers one request after the other. */
    final class Service implements SdkHttpClient {

        record Answer(int status, String body, Map<String, List<String>> headers) {

            Answer(String body) {
                this(body, Map.of());
            }

            Answer(String body, Map<String, List<String>> headers) {
                this(200, body, headers);
            }
        }

        private final List<Answer> answers;
        private int next;

        Service(List<Answer> answers) {
            this.answers = answers;
        }

        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            headers.add(request.httpRequest().headers());
            bodies.add(request.contentStreamProvider()
                    .map(body -> read(body.newStream()))
                    .orElse(""));
            Answer answer = answers.get(next++);
            return new ExecutableHttpRequest() {
                @Override
                public HttpExecuteResponse call() {
                    return HttpExecuteResponse.builder()
                            .response(SdkHttpResponse.builder()
                                    .statusCode(answer.status())
                                    .headers(answer.headers())
                                    .build())
                            .responseBody(AbortableInputStream.create(
                                    new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.ISO_8859_1))))
                            .build();
                }

                @Override
                public void abort() {}
            };
        }

        private static String read(InputStream body) {
            try (body) {
                return new String(body.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {}
    }
}
