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
    /** Event notifications of Amazon S3. */
    OBJECT(Capability.OBJECT_EVENTS, "s3"),
    /** Amazon EventBridge. */
    RULE(Capability.RULE_EVENTS, "eventbridge");

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

    /** What a target needs for it. */
    public Capability capability() {
        return capability;
    }

    /** The module of the AWS SDK that has its client. */
    String module() {
        return module;
    }
}
