package dev.assay.internal.sources;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.internal.json.Json;
import dev.assay.internal.signing.HttpAnswer;
import dev.assay.internal.signing.SignedRequests;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.http.SdkHttpMethod;

/**
 * An address that takes a JSON document by HTTP and makes an event of it, which a rule selects: a REST API of Amazon API Gateway whose only method
 * hands its body to {@code PutEvents}. No function of ours stands between them, so latency is that of the services.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/integrating-api-with-aws-services.html">AWS integrations</a>
 * @see <a href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-api-gateway.html">EventBridge and API Gateway</a>
 */
final class WebhookSource implements EventSource {

    private static final String STAGE = "hook";
    private static final String OK = "200";
    private static final String SERVICE = "apigateway";
    private static final String JSON = "application/json";

    /** The body as the text of a field. {@code escapeJavaScript} escapes apostrophes, which JSON does not know. */
    private static final String DETAIL = "$util.escapeJavaScript($input.json('$')).replaceAll(\"\\\\'\", \"'\")";

    private final ServedFunction function;
    private final RuleSource rule;
    private final SignedRequests requests;
    private String api = "";

    WebhookSource(ServedFunction function, SourcePlan plan) {
        this.function = function;
        this.rule = new RuleSource(function, plan);
        this.requests = SignedRequests.like(function.target().control().serviceClientConfiguration());
    }

    private JsonNode send(SdkHttpMethod method, String path, String body) {
        Map<String, String> headers = Map.of("Content-Type", JSON, "Accept", JSON);
        return read(() -> requests.send(SERVICE, method, path, headers, body));
    }

    private static JsonNode read(Supplier<HttpAnswer> request) {
        HttpAnswer answer;
        try {
            answer = request.get();
        } catch (UncheckedIOException e) {
            throw SdkClientException.create(e.getMessage(), e);
        }
        if (!answer.ok()) {
            throw SdkServiceException.builder()
                    .statusCode(answer.status())
                    .message("status " + answer.status() + ": " + answer.body())
                    .build();
        }
        try {
            return answer.body().isBlank() ? Json.MAPPER.createObjectNode() : Json.MAPPER.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw SdkClientException.create("the answer must be JSON", e);
        }
    }

    @Override
    public void create() {
        rule.create();
        ObjectNode named = Json.MAPPER.createObjectNode().put("name", function.name());
        function.tags().forEach(named.putObject("tags")::put);
        api = function.target().make(SERVICE, function.name(), tags -> {
            tags.forEach(named.withObject("/tags")::put);
            return send(SdkHttpMethod.POST, "/restapis", named.toString())
                    .path("id")
                    .asText();
        });
        send(SdkHttpMethod.PUT, "/restapis/" + api + "?mode=overwrite", definition());
        ObjectNode stage = Json.MAPPER.createObjectNode().put("stageName", STAGE);
        send(SdkHttpMethod.POST, "/restapis/" + api + "/deployments", stage.toString());
    }

    /** The API in the form of OpenAPI, with API Gateway's own fields. */
    private String definition() {
        ObjectNode root = Json.MAPPER.createObjectNode().put("openapi", "3.0.1");
        root.putObject("info").put("title", function.name()).put("version", "1");
        ObjectNode method = root.putObject("paths").putObject("/").putObject("post");
        method.putObject("responses").putObject(OK).put("description", "taken");
        ObjectNode integration = method.putObject("x-amazon-apigateway-integration");
        integration
                .put("type", "aws")
                .put("httpMethod", "POST")
                .put("uri", "arn:aws:apigateway:" + requests.region().id() + ":events:action/PutEvents")
                .put("passthroughBehavior", "never");
        integration
                .putObject("requestParameters")
                .put("integration.request.header.X-Amz-Target", "'AWSEvents.PutEvents'")
                .put("integration.request.header.Content-Type", "'application/x-amz-json-1.1'");
        integration.putObject("requestTemplates").put("application/json", template());
        integration.putObject("responses").putObject("default").put("statusCode", OK);
        return root.toString();
    }

    private String template() {
        return "#set($detail = " + DETAIL + "){\"Entries\":[{\"Source\":\"" + rule.source()
                + "\",\"DetailType\":\"webhook\",\"Detail\":\"$detail\"}]}";
    }

    /** By its path at an address that serves all services, as LocalStack does; else by its name. */
    private URI address() {
        return requests.endpoint() == null
                ? requests.address(api + ".execute-api").resolve("/" + STAGE + "/")
                : requests.endpoint().resolve("/_aws/execute-api/" + api + "/" + STAGE + "/");
    }

    @Override
    public PutEvent put(EventToPut event) {
        JsonNode answer = read(() -> requests.unsigned(address(), Map.of("Content-Type", JSON), event.marked()));
        JsonNode taken = answer.path("Entries").path(0).path("EventId");
        if (!taken.isTextual()) {
            throw SdkClientException.create("the webhook's event was not taken: " + answer);
        }
        return new PutEvent(event.id(), null, taken.asText());
    }

    @Override
    public void remove(Consumer<String> warnings) {
        if (!api.isEmpty()) {
            new Removal(warnings).of("REST API " + api, () -> {
                send(SdkHttpMethod.DELETE, "/restapis/" + api, "");
                function.target().removed(SERVICE, function.name());
            });
        }
        requests.close();
        rule.remove(warnings);
    }
}
