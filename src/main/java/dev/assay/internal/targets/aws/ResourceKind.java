package dev.assay.internal.targets.aws;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a run makes on AWS, in the order in which it is removed: what is paid by the hour first, then what calls functions. */
public enum ResourceKind {
    NAT_GATEWAY("NAT gateway", "ec2", null),
    /** An elastic IP, by its tag {@code Name} as all of EC2. */
    ADDRESS("elastic IP", "ec2", null),
    STREAM("stream", "kinesis", "kinesis.KinesisClient"),
    /** Those of one function, by its name. */
    MAPPING("event source mapping of function", "lambda", null),
    REST_API("REST API", "apigateway", null),
    RULE("rule", "eventbridge", "eventbridge.EventBridgeClient"),
    TOPIC("topic", "sns", "sns.SnsClient"),
    QUEUE("queue", "sqs", "sqs.SqsClient"),
    TABLE("table", "dynamodb", "dynamodb.DynamoDbClient"),
    FUNCTION("function", "lambda", null),
    /** A VPC with all of its parts. The instances of functions are in it until these are gone. */
    NETWORK("VPC", "ec2", null),
    LOG_GROUP("log group", "logs", null),
    /** In a bucket of the user: {@code bucket/key}. */
    OBJECT("object", "s3", null),
    BUCKET("bucket", "s3", null),
    ROLE("role", "iam", null);

    /** What is found by its name in an inventory of its service. */
    static final Set<ResourceKind> INVENTORIED = Collections.unmodifiableSet(
            EnumSet.of(NAT_GATEWAY, ADDRESS, STREAM, MAPPING, REST_API, RULE, TOPIC, QUEUE, TABLE, NETWORK));

    private final String word;
    private final String service;
    private final @Nullable String optionalClient;

    ResourceKind(String word, String service, @Nullable String optionalClient) {
        this.word = word;
        this.service = service;
        this.optionalClient = optionalClient;
    }

    String word() {
        return word;
    }

    /** The module of the AWS SDK that has the client of its service. */
    String service() {
        return service;
    }

    /** Whether that client is on the class path: of some services Assay's dependency is optional. */
    boolean clientIsThere() {
        if (optionalClient == null) {
            return true;
        }
        try {
            Class.forName(
                    "software.amazon.awssdk.services." + optionalClient, false, ResourceKind.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
