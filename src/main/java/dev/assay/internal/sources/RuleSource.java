package dev.assay.internal.sources;

import java.util.function.Consumer;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;
import software.amazon.awssdk.services.eventbridge.model.Tag;
import software.amazon.awssdk.services.eventbridge.model.Target;

/**
 * A rule of Amazon EventBridge on the default bus that calls the function for the events of this experiment.
 *
 * @see <a href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-run-lambda-schedule.html">EventBridge and Lambda</a>
 */
final class RuleSource implements EventSource {

    private static final String TARGET = "function";

    private final ServedFunction function;
    private final SourcePlan plan;
    private final EventBridgeClient events;
    private boolean made;

    RuleSource(ServedFunction function, SourcePlan plan) {
        this.function = function;
        this.plan = plan;
        this.events = function.target().client(EventBridgeClient.builder());
    }

    @Override
    public void create() {
        String arn = events.putRule(request -> request.name(function.name())
                        .eventPattern(pattern())
                        .tags(function.tags().entrySet().stream()
                                .map(tag -> Tag.builder()
                                        .key(tag.getKey())
                                        .value(tag.getValue())
                                        .build())
                                .toList()))
                .ruleArn();
        made = true;
        function.permit("events.amazonaws.com", arn);
        events.putTargets(request -> request.rule(function.name())
                .targets(Target.builder().id(TARGET).arn(function.arn()).build()));
    }

    private String pattern() {
        String detail = plan.filter().isEmpty() ? "" : ",\"detail\":" + plan.filter();
        return "{\"source\":[\"" + source() + "\"]" + detail + "}";
    }

    /** By which the rule selects events. */
    String source() {
        return "assay." + function.name();
    }

    @Override
    public PutEvent put(EventToPut event) {
        PutEventsResultEntry taken = events.putEvents(request -> request.entries(PutEventsRequestEntry.builder()
                        .source(source())
                        .detailType("assay")
                        .detail(event.marked())
                        .build()))
                .entries()
                .get(0);
        if (taken.errorCode() != null) {
            throw EventBridgeException.builder()
                    .awsErrorDetails(AwsErrorDetails.builder()
                            .errorCode(taken.errorCode())
                            .errorMessage(taken.errorMessage())
                            .build())
                    .message(taken.errorCode() + ": " + taken.errorMessage())
                    .build();
        }
        return new PutEvent(event.id(), null, taken.eventId());
    }

    @Override
    public void remove(Consumer<String> warnings) {
        if (made) {
            new Removal(warnings).of("Rule " + function.name(), () -> {
                events.removeTargets(request -> request.rule(function.name()).ids(TARGET));
                events.deleteRule(request -> request.name(function.name()));
            });
        }
        events.close();
    }
}
