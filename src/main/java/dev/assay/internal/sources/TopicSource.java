package dev.assay.internal.sources;

import dev.assay.targets.Elsewhere;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.Tag;

/**
 * A topic of Amazon SNS to which the function is subscribed.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html">Using Lambda with Amazon SNS</a>
 */
final class TopicSource implements EventSource {

    private final ServedFunction function;
    private final SourcePlan plan;
    private final SnsClient topics;
    private String arn = "";

    TopicSource(ServedFunction function, SourcePlan plan) {
        this.function = function;
        this.plan = plan;
        this.topics = plan.account().isEmpty()
                ? function.target().client(SnsClient.builder())
                : function.target().client(SnsClient.builder(), Elsewhere.inAccount(plan.account()));
    }

    @Override
    public void create() {
        arn = topics.createTopic(request -> request.name(function.name())
                        .tags(function.tags().entrySet().stream()
                                .map(tag -> Tag.builder()
                                        .key(tag.getKey())
                                        .value(tag.getValue())
                                        .build())
                                .toList()))
                .topicArn();
        function.permit("sns.amazonaws.com", arn);
        Map<String, String> attributes = new HashMap<>();
        if (!plan.filter().isEmpty()) {
            attributes.put("FilterPolicyScope", "MessageBody");
            attributes.put("FilterPolicy", plan.filter());
        }
        topics.subscribe(request -> request.topicArn(arn)
                .protocol("lambda")
                .endpoint(function.arn())
                .attributes(attributes));
    }

    @Override
    public PutEvent put(EventToPut event) {
        String token = topics.publish(request -> request.topicArn(arn)
                        .message(event.text())
                        .messageAttributes(Map.of(
                                EventToPut.ID,
                                MessageAttributeValue.builder()
                                        .dataType("String")
                                        .stringValue(event.id())
                                        .build())))
                .messageId();
        return new PutEvent(event.id(), null, token);
    }

    /** A topic's subscriptions go with it. */
    @Override
    public void remove(Consumer<String> warnings) {
        if (!arn.isEmpty()) {
            new Removal(warnings).of("Topic " + arn, () -> topics.deleteTopic(request -> request.topicArn(arn)));
        }
        topics.close();
    }
}
