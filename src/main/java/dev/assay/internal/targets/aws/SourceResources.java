package dev.assay.internal.targets.aws;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;

/** Which requests make or change a queue, a topic, a table, a stream, a rule or an event source mapping. */
final class SourceResources {

    private static final Map<String, ResourceKind> KINDS = Map.of(
            "sqs", ResourceKind.QUEUE,
            "sns", ResourceKind.TOPIC,
            "dynamodb", ResourceKind.TABLE,
            "kinesis", ResourceKind.STREAM,
            "eventbridge", ResourceKind.RULE);

    private static final Map<String, String> MAKING = Map.of(
            "sqs createqueue", "QueueName",
            "sns createtopic", "Name",
            "dynamodb createtable", "TableName",
            "kinesis createstream", "StreamName",
            "eventbridge putrule", "Name",
            "lambda createeventsourcemapping", "FunctionName");

    private static final Set<String> READING = Set.of("get", "list", "describe", "query", "scan", "head");

    /** Of messages, items, records and events: whoever puts them knows where. */
    private static final String CONTENT =
            "(send|receive|delete)message(batch)?|changemessagevisibility(batch)?|publish(batch)?"
                    + "|(put|update|delete)item|(batch|transact|execute).*|putrecords?|putevents";

    private SourceResources() {}

    private static ResourceKind kind(String service) {
        return Objects.requireNonNull(KINDS.get(service), service);
    }

    /** What a request makes. */
    static Optional<Resource> made(SdkRequest request) {
        String service = EventRequests.service(request);
        String field = MAKING.get(service + " " + EventRequests.operation(request));
        if (field == null) {
            return Optional.empty();
        }
        String name = EventRequests.text(request, field);
        return Optional.of(
                service.equals("lambda")
                        ? new Resource(ResourceKind.MAPPING, Mappings.function(name))
                        : new Resource(kind(service), name));
    }

    /** Whether a service is one of those whose things are listed. */
    static boolean isOfSource(SdkRequest request) {
        return KINDS.containsKey(EventRequests.service(request));
    }

    /** Whether a request to such a service leaves all as it is, but for what flows through it. */
    static boolean isHarmless(SdkRequest request) {
        String operation = EventRequests.operation(request);
        return operation.matches(CONTENT) || READING.stream().anyMatch(operation::startsWith);
    }

    /** What a request changes or removes; empty if that cannot be told. */
    static Optional<Resource> changed(SdkRequest request) {
        ResourceKind kind = kind(EventRequests.service(request));
        Stream<String> fields = switch (kind) {
            case QUEUE -> Stream.of("QueueUrl");
            case TOPIC -> Stream.of("TopicArn", "SubscriptionArn", "ResourceArn");
            case TABLE -> Stream.of("TableName", "ResourceArn");
            case STREAM -> Stream.of("StreamName", "StreamARN", "ResourceARN");
            default -> Stream.of("Rule", "Name", "ResourceARN");
        };
        return fields.map(field -> EventRequests.text(request, field))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(text -> new Resource(kind, name(kind, text)));
    }

    private static String name(ResourceKind kind, String text) {
        return kind == ResourceKind.TOPIC
                // arn:aws:sns:region:account:name, and of a subscription :id behind it
                ? text.replaceFirst("^(?:[^:]*:){5}([^:]*)(?::.*)?$", "$1")
                : text.replaceFirst("^.*/", "");
    }

    /** Whether it removes the whole of it. */
    static boolean removes(SdkRequest request) {
        return EventRequests.operation(request).matches("delete(queue|topic|table|stream|rule)");
    }
}
