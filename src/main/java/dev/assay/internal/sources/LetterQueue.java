package dev.assay.internal.sources;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.data.DeadLetter;
import dev.assay.internal.json.Json;
import dev.assay.internal.tracing.EventRecords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The queue into which goes what was given up: a queue's dead-letter queue, or the destination for failures of other sources. */
final class LetterQueue {

    private static final int MOST = 10;

    private final SqsClient queues;
    private final String source;
    private final String url;
    private final String arn;

    private LetterQueue(SqsClient queues, String source, String url) {
        this.queues = queues;
        this.source = source;
        this.url = url;
        this.arn = QueueArn.of(queues, url);
    }

    static LetterQueue create(ServedFunction function, SourcePlan plan) {
        SqsClient queues = function.target().client(SqsClient.builder());
        Map<QueueAttributeName, String> attributes = new HashMap<>();
        // Whoever reads a letter deletes it at once.
        attributes.put(QueueAttributeName.VISIBILITY_TIMEOUT, "30");
        if (plan.ordered()) {
            attributes.put(QueueAttributeName.FIFO_QUEUE, "true");
        }
        String url = queues.createQueue(
                        request -> request.queueName(function.name() + "-dead" + (plan.ordered() ? ".fifo" : ""))
                                .attributes(attributes)
                                .tags(function.tags()))
                .queueUrl();
        return new LetterQueue(queues, plan.kind().label(), url);
    }

    String arn() {
        return arn;
    }

    /** Takes all letters that are there now. */
    List<DeadLetter> take() {
        List<DeadLetter> letters = new ArrayList<>();
        List<Message> messages = receive();
        while (!messages.isEmpty()) {
            for (Message message : messages) {
                letters.addAll(read(message));
                queues.deleteMessage(request -> request.queueUrl(url).receiptHandle(message.receiptHandle()));
            }
            messages = receive();
        }
        return letters;
    }

    private List<Message> receive() {
        return queues.receiveMessage(request -> request.queueUrl(url)
                        .maxNumberOfMessages(MOST)
                        .waitTimeSeconds(0)
                        .messageAttributeNames("All"))
                .messages();
    }

    /** A queue moves the message itself; the other sources send a record that holds the event, or names a batch. */
    private List<DeadLetter> read(Message message) {
        if (message.messageAttributes().containsKey(EventToPut.ID)) {
            String id = message.messageAttributes().get(EventToPut.ID).stringValue();
            return List.of(new DeadLetter(id, source, "maxReceiveCount"));
        }
        JsonNode record = json(message.body());
        String reason = record.path("requestContext").path("condition").asText("unknown");
        if (!record.has("requestPayload")) {
            return List.of(new DeadLetter(null, source, reason));
        }
        return EventRecords.ids(record.path("requestPayload").toString()).stream()
                .map(id -> new DeadLetter(id, source, reason))
                .toList();
    }

    private static JsonNode json(String body) {
        try {
            return Json.MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            return Json.MAPPER.createObjectNode();
        }
    }

    void remove(Consumer<String> warnings) {
        new Removal(warnings).of("Queue " + url, () -> queues.deleteQueue(request -> request.queueUrl(url)));
        queues.close();
    }
}
