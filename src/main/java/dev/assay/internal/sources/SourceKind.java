package dev.assay.internal.sources;

import dev.assay.targets.Capability;
import java.util.Locale;

/** The kinds of event sources. */
public enum SourceKind {
    /** Amazon SQS. */
    QUEUE(Capability.QUEUE_EVENTS, "sqs"),
    /** Amazon SNS. */
    TOPIC(Capability.TOPIC_EVENTS, "sns"),
    /** Amazon DynamoDB Streams. */
    TABLE(Capability.TABLE_EVENTS, "dynamodb"),
    /** Amazon Kinesis Data Streams. */
    STREAM(Capability.STREAM_EVENTS, "kinesis"),
    /** Notifications of Amazon S3 about objects that were created. */
    OBJECT(Capability.OBJECT_EVENTS, "s3"),
    /** Notifications of Amazon S3 about objects that were removed. */
    REMOVAL(Capability.OBJECT_EVENTS, "s3"),
    /** Amazon EventBridge. */
    RULE(Capability.RULE_EVENTS, "eventbridge"),
    /** Amazon API Gateway in front of Amazon EventBridge. */
    WEBHOOK(Capability.WEBHOOK_EVENTS, "eventbridge");

    private final Capability capability;
    private final String module;

    SourceKind(Capability capability, String module) {
        this.capability = capability;
        this.module = module;
    }

    /** As a level of the factor {@code source}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that label. */
    public static SourceKind labelled(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** Whether the service calls the function asynchronously, so that Lambda's own queue retries. Else Lambda polls the source. */
    public boolean pushes() {
        return this != QUEUE && this != TABLE && this != STREAM;
    }

    /** What a target needs for it. */
    public Capability capability() {
        return capability;
    }

    /** The module of the AWS SDK that has its client. */
    String module() {
        return module;
    }
}
