package dev.assay.internal.sources;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * A queue of Amazon SQS. Of a FIFO queue each caller is a message group.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html">Using Lambda with Amazon SQS</a>
 */
final class QueueSource implements EventSource {

    private static final String FIFO_END = ".fifo";

    private final ServedFunction function;
    private final SourcePlan plan;
    private final SqsClient queues;
    private final Mapping mapping;
    private final @Nullable LetterQueue letters;
    private String url = "";

    QueueSource(ServedFunction function, SourcePlan plan, @Nullable LetterQueue letters) {
        this.function = function;
        this.plan = plan;
        this.letters = letters;
        this.queues = function.target().client(SqsClient.builder());
        this.mapping = new Mapping(function, plan);
    }

    @Override
    public void create() {
        Map<QueueAttributeName, String> attributes = new HashMap<>();
        // Lambda refuses a queue whose messages come back before the function's timeout.
        attributes.put(QueueAttributeName.VISIBILITY_TIMEOUT, Integer.toString(function.timeoutSeconds()));
        if (plan.ordered()) {
            attributes.put(QueueAttributeName.FIFO_QUEUE, "true");
        }
        if (letters != null) {
            attributes.put(
                    QueueAttributeName.REDRIVE_POLICY,
                    "{\"deadLetterTargetArn\":\"" + letters.arn() + "\",\"maxReceiveCount\":"
                            + plan.retries().attempts() + "}");
        }
        url = queues.createQueue(request -> request.queueName(function.name() + (plan.ordered() ? FIFO_END : ""))
                        .attributes(attributes)
                        .tags(function.tags()))
                .queueUrl();
        mapping.createOnQueue(QueueArn.of(queues, url));
    }

    @Override
    public PutEvent put(EventToPut event) {
        String key = plan.ordered() ? event.key() : null;
        String token = queues.sendMessage(request -> {
                    request.queueUrl(url)
                            .messageBody(event.text())
                            .messageAttributes(Map.of(
                                    EventToPut.ID,
                                    MessageAttributeValue.builder()
                                            .dataType("String")
                                            .stringValue(event.id())
                                            .build()));
                    if (key != null) {
                        request.messageGroupId(key).messageDeduplicationId(event.id());
                    }
                })
                .messageId();
        return new PutEvent(event.id(), key, token);
    }

    @Override
    public void remove(Consumer<String> warnings) {
        Removal removal = new Removal(warnings);
        mapping.remove(removal);
        if (!url.isEmpty()) {
            removal.of("Queue " + url, () -> queues.deleteQueue(request -> request.queueUrl(url)));
        }
        queues.close();
    }
}
