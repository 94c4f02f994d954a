package dev.assay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.internal.json.Json;
import dev.assay.internal.sources.EventToPut;
import dev.assay.internal.sources.Polling;
import dev.assay.internal.sources.PutEvent;
import dev.assay.internal.sources.Retries;
import dev.assay.internal.sources.ServedFunction;
import dev.assay.internal.sources.SourceKind;
import dev.assay.internal.sources.SourcePlan;
import dev.assay.internal.sources.Sources;
import dev.assay.internal.tracing.EventRecords;
import dev.assay.targets.Capability;
import dev.assay.targets.Elsewhere;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.CreateFunctionRequest;

/** Event sources call the function with what was put into them, and are gone when they have been removed. */
abstract class EventSourceContract extends TargetContract {

    private static final String NOTE = "it's \"quoted\", \\ and $input, \u00fc\u2028\n";
    private static final String PAYLOAD = Json.MAPPER
            .createObjectNode()
            .put("kind", "order")
            .put("note", NOTE)
            .toString();

    private final Sources sources = new Sources();
    private final List<String> left = new ArrayList<>();

    @AfterEach
    void removeSources() {
        sources.remove(left::add);
        assertThat(left).isEmpty();
    }

    @Test
    @Shows(Capability.QUEUE_EVENTS)
    void aMessageOfAQueueCallsTheFunction() {
        callsTheFunction(SourceKind.QUEUE, "aws:sqs");
    }

    @Test
    @Shows(Capability.TOPIC_EVENTS)
    void aMessageOfATopicCallsTheFunction() {
        callsTheFunction(SourceKind.TOPIC, "aws:sns");
    }

    @Test
    @Shows(Capability.TABLE_EVENTS)
    void aChangeInATableCallsTheFunction() {
        callsTheFunction(SourceKind.TABLE, "aws:dynamodb");
    }

    @Test
    @Shows(Capability.STREAM_EVENTS)
    void aRecordOfAStreamCallsTheFunction() {
        callsTheFunction(SourceKind.STREAM, "aws:kinesis");
    }

    @Test
    @Shows(Capability.OBJECT_EVENTS)
    void anObjectCallsTheFunction() {
        callsTheFunction(SourceKind.OBJECT, "aws:s3");
    }

    @Test
    @Shows(Capability.OBJECT_EVENTS)
    void anObjectThatIsRemovedCallsTheFunction() {
        JsonNode event = callsTheFunction(SourceKind.REMOVAL, "aws:s3");
        assertThat(event.at("/Records/0/eventName").asText()).isEqualTo("ObjectRemoved:Delete");
    }

    @Test
    @Shows(Capability.RULE_EVENTS)
    void anEventThatARuleSelectsCallsTheFunction() {
        callsTheFunction(SourceKind.RULE, "\"detail-type\"");
    }

    @Test
    @Shows(Capability.WEBHOOK_EVENTS)
    void aDocumentThatIsPostedCallsTheFunction() {
        JsonNode event = callsTheFunction(SourceKind.WEBHOOK, "\"detail-type\"");
        assertThat(event.at("/detail/kind").asText()).isEqualTo("order");
        assertThat(event.at("/detail/note").asText()).isEqualTo(NOTE);
    }

    @Test
    @Shows(Capability.OTHER_ACCOUNTS)
    void aMessageOfAnotherAccountsTopicCallsTheFunction() {
        JsonNode event = callsTheFunction(plan(SourceKind.TOPIC).ownedBy("111111111111"), "aws:sns");
        assertThat(event.at("/Records/0/Sns/TopicArn").asText()).contains(":111111111111:");
    }

    @Test
    @Shows(Capability.OTHER_REGIONS)
    void aFunctionIsDeployedInAnotherRegion() {
        String name = sharedFunction();
        try (LambdaClient elsewhere = target().client(LambdaClient.builder(), Elsewhere.inRegion("eu-west-1"))) {
            assertThat(elsewhere
                            .createFunction(
                                    function(CreateFunctionRequest.builder().functionName(name))
                                            .build())
                            .functionArn())
                    .contains(":eu-west-1:");
            elsewhere.deleteFunction(delete -> delete.functionName(name));
        }
        assertThat(lambda().getFunctionConfiguration(get -> get.functionName(name))
                        .functionName())
                .isEqualTo(name);
    }

    private JsonNode callsTheFunction(SourceKind kind, String sign) {
        return callsTheFunction(plan(kind), sign);
    }

    private JsonNode callsTheFunction(SourcePlan plan, String sign) {
        Mailbox mailbox = deployMailbox();
        String arn = lambda().getFunctionConfiguration(get -> get.functionName(mailbox.function()))
                .functionArn();
        sources.create(new ServedFunction(target(), mailbox.function(), arn, 20, Map.of("assay:run", "test")), plan);

        PutEvent put = sources.of(mailbox.function())
                .put(new EventToPut("e17", 0, 0, PAYLOAD.getBytes(StandardCharsets.UTF_8)));

        JsonNode event = mailbox.await(1).get(0).path("event");
        assertThat(event.toString()).contains(sign);
        assertThat(EventRecords.ids(event.toString())).containsExactly(put.id());
        return event;
    }

    private static SourcePlan plan(SourceKind kind) {
        return SourcePlan.of(kind, Polling.batches(10), Retries.DEFAULT, "", Duration.ofSeconds(60));
    }
}
