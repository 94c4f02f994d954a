package dev.assay.internal.targets.aws;

import dev.assay.internal.cost.EventPrices;
import dev.assay.targets.Capability;
import dev.assay.targets.PlannedSource;

/**
 * What event sources cost beside the functions that they call. Each request counts as one with the largest content that its service takes.
 *
 * <p>Sources: the price table names its own; quotas of
 * <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html">SQS</a> (1 MiB),
 * <a href="https://docs.aws.amazon.com/general/latest/gr/sns.html">SNS</a> (256 KB),
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html">DynamoDB</a> (400 KB),
 * <a href="https://docs.aws.amazon.com/streams/latest/dev/service-sizes-and-limits.html">Kinesis</a> (1 MiB), and
 * <a href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html">EventBridge</a> (1 MB). Lambda polls a queue by five connections for
 * up to 20 s each
 * (<a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html">Scaling behaviour for SQS</a>).
 */
final class EventPrice {

    private static final int QUEUE_CHUNKS = 16;
    private static final int TOPIC_CHUNKS = 4;
    private static final int TABLE_UNITS = 400;
    private static final int READ_UNITS = 256;
    private static final int STREAM_UNITS = 42;
    private static final int RULE_CHUNKS = 16;
    private static final int POLLS_PER_HOUR = 5 * 3600 / 20;

    /** What was given up is sent, received and deleted. */
    private static final int REQUESTS_PER_LETTER = 3;

    private static final int REQUESTS_PER_BUCKET = 20;

    private final EventPrices table = EventPrices.usEast1();
    private final CallPrice calls;

    EventPrice(CallPrice calls) {
        this.calls = calls;
    }

    /** One event from its put until it has been processed or given up, in USD. */
    double perEvent(PlannedSource source) {
        double letters = source.letters() ? REQUESTS_PER_LETTER * queueRequest() : 0;
        return letters
                + switch (source.kind()) {
                    // Each delivery is received and deleted.
                    case QUEUE_EVENTS -> put("sqs") + 2 * source.deliveries().orElse(1) * queueRequest();
                    case TOPIC_EVENTS -> put("sns");
                    case TABLE_EVENTS -> put("dynamodb");
                    case STREAM_EVENTS -> put("kinesis");
                    case RULE_EVENTS -> put("eventbridge");
                    default -> calls.ofObjectRequest(false);
                };
    }

    /** To make and remove a source, in USD: a bucket is asked for, told whom to call, filled with ready objects, listed and emptied. */
    double perSource(PlannedSource source) {
        return source.kind() == Capability.OBJECT_EVENTS ? REQUESTS_PER_BUCKET * calls.ofObjectRequest(false) : 0;
    }

    /** What a source costs in each hour begun, whatever goes through it, in USD. */
    double perHour(PlannedSource source) {
        double letters = source.letters() ? queueHour() : 0;
        return letters
                + switch (source.kind()) {
                    case QUEUE_EVENTS -> queueHour();
                    case STREAM_EVENTS -> shardHours(source.shards());
                    default -> 0;
                };
    }

    /** One message, item, record or event that is put, in USD; by the name that the service's client has. */
    double put(String service) {
        return switch (service) {
            case "sqs" -> queueRequest();
            case "sns" -> calls.elsewhere() * TOPIC_CHUNKS * table.perTopicRequest();
            case "dynamodb" -> calls.elsewhere() * TABLE_UNITS * table.perTableWriteUnit();
            case "kinesis" -> calls.elsewhere() * STREAM_UNITS * table.perStreamPutUnit();
            case "eventbridge" -> calls.elsewhere() * RULE_CHUNKS * table.perRuleEvent();
            default -> 0;
        };
    }

    /** Any other request, in USD. */
    double other(String service) {
        return switch (service) {
            case "sqs" -> calls.elsewhere() * table.perFifoQueueRequest();
            case "dynamodb" -> calls.elsewhere() * READ_UNITS * table.perTableReadUnit();
            default -> 0;
        };
    }

    double shardHours(int shards) {
        return calls.elsewhere() * shards * table.perShardHour();
    }

    /** Lambda polls a queue even if nothing is in it. */
    double queueHour() {
        return calls.elsewhere() * POLLS_PER_HOUR * table.perFifoQueueRequest();
    }

    private double queueRequest() {
        return calls.elsewhere() * QUEUE_CHUNKS * table.perFifoQueueRequest();
    }
}
