package dev.assay.internal.targets.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.internal.signing.HttpAnswer;
import dev.assay.internal.signing.SignedRequests;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.regions.Region;

/**
 * The few operations of Amazon CloudWatch Logs that Assay needs.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/">CloudWatch Logs API Reference</a>
 */
final class Logs {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MISSING = "ResourceNotFoundException";

    private final SignedRequests requests;
    private final Partition partition;

    Logs(SignedRequests requests, Partition partition) {
        this.requests = requests;
        this.partition = partition;
    }

    /** Makes a log group that keeps a day; one that exists already stays as it is. */
    void create(String group, RunTags tags) {
        try {
            ask("CreateLogGroup", Map.of("logGroupName", group, "tags", tags.all()));
        } catch (ServiceRefusal e) {
            if (!e.is("ResourceAlreadyExistsException")) {
                throw e;
            }
        }
        ask("PutRetentionPolicy", Map.of("logGroupName", group, "retentionInDays", 1));
    }

    /** Removes a log group; one that is gone is no error. */
    void delete(String group) {
        try {
            ask("DeleteLogGroup", Map.of("logGroupName", group));
        } catch (ServiceRefusal e) {
            if (!e.is(MISSING)) {
                throw e;
            }
        }
    }

    /** The tags of a log group; empty if there is no such group. */
    Optional<Map<String, String>> tags(String group) {
        Optional<String> arn = groups(group).entrySet().stream()
                .filter(one -> one.getKey().equals(group))
                .map(Map.Entry::getValue)
                .findFirst();
        return arn.map(one -> {
            Map<String, String> tags = new LinkedHashMap<>();
            ask("ListTagsForResource", Map.of("resourceArn", one.replaceAll(":\\*$", "")))
                    .path("tags")
                    .properties()
                    .forEach(tag -> tags.put(tag.getKey(), tag.getValue().asText()));
            return tags;
        });
    }

    /** All log groups whose names begin like this, with their ARNs. */
    Map<String, String> groups(String prefix) {
        Map<String, String> groups = new LinkedHashMap<>();
        Map<String, Object> parameters = new LinkedHashMap<>(Map.of("logGroupNamePrefix", prefix));
        while (true) {
            JsonNode page = ask("DescribeLogGroups", parameters);
            page.path("logGroups")
                    .forEach(group -> groups.put(
                            group.path("logGroupName").asText(),
                            group.path("arn").asText()));
            if (!page.hasNonNull("nextToken")) {
                return groups;
            }
            parameters.put("nextToken", page.get("nextToken").asText());
        }
    }

    private JsonNode ask(String operation, Map<String, ?> parameters) {
        URI endpoint = requests.endpoint();
        Region region = requests.region();
        try {
            HttpAnswer answer = requests.post(
                    "logs",
                    region.id(),
                    endpoint == null ? partition.logs(region) : endpoint.resolve("/"),
                    Map.of("Content-Type", "application/x-amz-json-1.1", "X-Amz-Target", "Logs_20140328." + operation),
                    JSON.writeValueAsString(parameters));
            return json(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts make JSON", e);
        }
    }

    private static JsonNode json(HttpAnswer answer) {
        JsonNode body;
        try {
            body = JSON.readTree(answer.body().isBlank() ? "{}" : answer.body());
        } catch (JsonProcessingException e) {
            throw new ServiceRefusal(answer.status(), "UnreadableAnswer", "status " + answer.status());
        }
        if (answer.ok()) {
            return body;
        }
        String type = body.path("__type").asText(body.path("code").asText("unknown"));
        throw new ServiceRefusal(
                answer.status(),
                type.replaceAll(".*#", ""),
                body.path("message").asText(body.path("Message").asText("")));
    }

    /** The log group of a function. */
    static String of(String function) {
        return "/aws/lambda/" + function;
    }
}
