package dev.assay.internal.targets.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The policy of the guide, and the permissions that the operations of a run need. */
final class GuidePolicy {

    static final Path FILE = Path.of("docs/guide/aws/policy.json");

    /** Operations whose permissions have other names. */
    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("lambda:Invoke", "lambda:InvokeFunction"),
            Map.entry("s3:DeleteObjects", "s3:DeleteObject"),
            Map.entry("s3:HeadBucket", "s3:ListBucket"),
            Map.entry("s3:HeadObject", "s3:GetObject"),
            Map.entry("s3:ListBuckets", "s3:ListAllMyBuckets"),
            Map.entry("s3:ListObjectVersions", "s3:ListBucketVersions"),
            Map.entry("s3:ListObjectsV2", "s3:ListBucket"),
            Map.entry("s3:PutBucketNotificationConfiguration", "s3:PutBucketNotification"),
            // Needed for a server that stands in for AWS alone.
            Map.entry("s3:PutBucketTagging", "s3:TagResource"));

    /** As IAM calls the services of the SDK. */
    private static final Map<String, String> PREFIXES =
            Map.of("DynamoDb", "dynamodb", "DynamoDbStreams", "dynamodb", "EventBridge", "events");

    private GuidePolicy() {}

    /** Of the lines of {@code aws-operations.txt}. */
    static Set<String> actions(Collection<String> operations) {
        Set<String> actions = new TreeSet<>();
        for (String line : operations) {
            int space = line.lastIndexOf(' ');
            String service = line.substring(0, space);
            String action =
                    PREFIXES.getOrDefault(service, service.toLowerCase(Locale.ROOT)) + ":" + line.substring(space + 1);
            actions.add(OTHER_NAMES.getOrDefault(action, action));
        }
        return actions;
    }

    static Set<String> allowed() throws IOException {
        Set<String> allowed = new TreeSet<>();
        for (JsonNode statement : new ObjectMapper().readTree(FILE.toFile()).path("Statement")) {
            statement.path("Action").forEach(action -> allowed.add(action.asText()));
        }
        return allowed;
    }
}
