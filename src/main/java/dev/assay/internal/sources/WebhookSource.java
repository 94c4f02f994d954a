package dev.assay.internal.sources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.internal.json.Json;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkClientException;
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
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** The body as the text of a field. {@code escapeJavaScript} escapes apostrophes, which JSON does not know. */
    private static final String DETAIL = "$util.escapeJavaScript($input.json('$')).replaceAll(\"\\\\'\", \"'\")";

    private final ServedFunction function;
    private final RuleSource rule;
    private final SignedRequests requests;
    private String api = "";

    WebhookSource(ServedFunction function, SourcePlan plan) {
        this.function = function;
        this.rule = new RuleSource(function, plan);
        this.requests = new SignedRequests(function.target(), "apigateway");
    }

    @Override
    public void create() {
        rule.create();
        ObjectNode named = Json.MAPPER.createObjectNode().put("name", function.name());
        function.tags().forEach(named.putObject("tags")::put);
        api = requests.send(SdkHttpMethod.POST, "/restapis", named.toString())
                .path("id")
                .asText();
        requests.send(SdkHttpMethod.PUT, "/restapis/" + api + "?mode=overwrite", definition());
        ObjectNode stage = Json.MAPPER.createObjectNode().put("stageName", STAGE);
        requests.send(SdkHttpMethod.POST, "/restapis/" + api + "/deployments", stage.toString());
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
                .put("uri", "arn:aws:apigateway:" + requests.region() + ":events:action/PutEvents")
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
        return function.target()
                        .control()
                        .serviceClientConfiguration()
                        .endpointOverride()
                        .isPresent()
                ? URI.create(requests.address() + "/_aws/execute-api/" + api + "/" + STAGE + "/")
                : URI.create("https://" + api + ".execute-api." + requests.region() + ".amazonaws.com/" + STAGE + "/");
    }

    @Override
    public PutEvent put(EventToPut event) {
        JsonNode answer = requests.answer(HttpRequest.newBuilder(address())
                .timeout(LONGEST)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(event.marked()))
                .build());
        JsonNode taken = answer.path("Entries").path(0).path("EventId");
        if (!taken.isTextual()) {
            throw SdkClientException.create("the webhook's event was not taken: " + answer);
        }
        return new PutEvent(event.id(), null, taken.asText());
    }

    @Override
    public void remove(Consumer<String> warnings) {
        if (!api.isEmpty()) {
            new Removal(warnings)
                    .of("REST API " + api, () -> requests.send(SdkHttpMethod.DELETE, "/restapis/" + api, ""));
        }
        rule.remove(warnings);
    }
}
