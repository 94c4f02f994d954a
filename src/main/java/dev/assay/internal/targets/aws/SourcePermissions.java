package dev.assay.internal.targets.aws;

import dev.assay.targets.Capability;
import dev.assay.targets.PlannedSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What whoever makes event sources must be allowed to do, by the names of IAM.
 *
 * @see <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html">Service
 *     Authorization Reference</a>
 */
final class SourcePermissions {

    static final List<String> QUEUES = List.of(
            "sqs:CreateQueue",
            "sqs:DeleteMessage",
            "sqs:DeleteQueue",
            "sqs:GetQueueAttributes",
            "sqs:GetQueueUrl",
            "sqs:ListQueueTags",
            "sqs:ReceiveMessage",
            "sqs:SendMessage",
            "sqs:TagQueue");

    private static final List<String> TOPICS =
            List.of("sns:CreateTopic", "sns:DeleteTopic", "sns:Publish", "sns:Subscribe", "sns:TagResource");

    private static final List<String> TABLES = List.of(
            "dynamodb:CreateTable",
            "dynamodb:DeleteItem",
            "dynamodb:DeleteTable",
            "dynamodb:DescribeTable",
            "dynamodb:ListTagsOfResource",
            "dynamodb:PutItem",
            "dynamodb:TagResource");

    private static final List<String> STREAMS = List.of(
            "kinesis:AddTagsToStream",
            "kinesis:CreateStream",
            "kinesis:DeleteStream",
            "kinesis:DescribeStreamSummary",
            "kinesis:ListTagsForStream",
            "kinesis:PutRecord");

    private static final List<String> RULES = List.of(
            "events:DeleteRule",
            "events:DescribeRule",
            "events:ListTagsForResource",
            "events:ListTargetsByRule",
            "events:PutRule",
            "events:PutTargets",
            "events:RemoveTargets",
            "events:TagResource");

    private static final List<String> NOTIFICATIONS = List.of("s3:PutBucketNotification");

    private SourcePermissions() {}

    /** Actions with the resource that they are asked for. */
    static Map<String, List<String>> of(List<PlannedSource> sources, Partition partition, String place) {
        Map<String, List<String>> needed = new LinkedHashMap<>();
        String arn = "arn:" + partition.id() + ":";
        for (PlannedSource source : sources) {
            if (source.letters()) {
                needed.put(arn + "sqs" + place + "assay-preflight", QUEUES);
            }
            if (source.kind() != Capability.OBJECT_EVENTS) {
                needed.putIfAbsent(arn + service(source.kind(), place), actions(source.kind()));
            } else {
                needed.put(arn + "s3:::assay-preflight", NOTIFICATIONS);
            }
        }
        return needed;
    }

    private static String service(Capability kind, String place) {
        return switch (kind) {
            case QUEUE_EVENTS -> "sqs" + place + "assay-preflight";
            case TOPIC_EVENTS -> "sns" + place + "assay-preflight";
            case TABLE_EVENTS -> "dynamodb" + place + "table/assay-preflight";
            case STREAM_EVENTS -> "kinesis" + place + "stream/assay-preflight";
            default -> "events" + place + "rule/assay-preflight";
        };
    }

    static List<String> actions(Capability kind) {
        return switch (kind) {
            case QUEUE_EVENTS -> QUEUES;
            case TOPIC_EVENTS -> TOPICS;
            case TABLE_EVENTS -> TABLES;
            case STREAM_EVENTS -> STREAMS;
            case OBJECT_EVENTS -> NOTIFICATIONS;
            default -> RULES;
        };
    }

    /** All of them, for the policy of the guide. */
    static List<String> all() {
        List<String> all = new ArrayList<>(QUEUES);
        List.of(TOPICS, TABLES, STREAMS, RULES, NOTIFICATIONS).forEach(all::addAll);
        return all;
    }
}
