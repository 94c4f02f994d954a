package dev.assay.internal.targets.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.internal.signing.HttpAnswer;
import dev.assay.internal.signing.SignedRequests;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.http.SdkHttpMethod;

/**
 * The REST APIs of Amazon API Gateway, by their names, which several may share.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetRestApis.html">GetRestApis</a>
 */
final class RestApis implements Inventory {

    private static final String SERVICE = "apigateway";
    private static final String ALL = "/restapis?limit=500";
    private static final int NOT_FOUND = 404;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SignedRequests requests;

    RestApis(SignedRequests requests) {
        this.requests = requests;
    }

    /** Of what is made without a client, these alone are listed. */
    static Resource resource(String service, String name) {
        if (!service.equals(SERVICE)) {
            throw new NotAllowedException(service + " must be " + SERVICE + " on the target aws:"
                    + " what it makes is not in the list of what the run removes");
        }
        return new Resource(ResourceKind.REST_API, name);
    }

    private record Api(String id, String name, Map<String, String> tags) {

        static Api of(JsonNode item) {
            Map<String, String> tags = new HashMap<>();
            item.path("tags")
                    .properties()
                    .forEach(tag -> tags.put(tag.getKey(), tag.getValue().asText()));
            return new Api(item.path("id").asText(), item.path("name").asText(), tags);
        }
    }

    @Override
    public List<String> names() {
        return all().stream()
                .map(Api::name)
                .filter(name -> name.startsWith(Inventories.NAME))
                .distinct()
                .toList();
    }

    @Override
    public Optional<Map<String, String>> tags(String name) {
        List<Api> named = named(name);
        Map<String, String> tags = new HashMap<>();
        named.forEach(api -> tags.putAll(api.tags()));
        return named.isEmpty() ? Optional.empty() : Optional.of(tags);
    }

    @Override
    public void remove(String name) {
        named(name).forEach(api -> ask(SdkHttpMethod.DELETE, "/restapis/" + api.id()));
    }

    private List<Api> named(String name) {
        return all().stream().filter(api -> api.name().equals(name)).toList();
    }

    private List<Api> all() {
        List<Api> all = new ArrayList<>();
        JsonNode page = ask(SdkHttpMethod.GET, ALL);
        page.path("item").forEach(item -> all.add(Api.of(item)));
        while (page.hasNonNull("position")) {
            String position = URLEncoder.encode(page.path("position").asText(), StandardCharsets.UTF_8);
            page = ask(SdkHttpMethod.GET, ALL + "&position=" + position);
            page.path("item").forEach(item -> all.add(Api.of(item)));
        }
        return all;
    }

    private JsonNode ask(SdkHttpMethod method, String path) {
        // Without this header the answer has links in another form.
        HttpAnswer answer = requests.send(SERVICE, method, path, Map.of("Accept", "application/json"), "");
        boolean gone = method == SdkHttpMethod.DELETE && answer.status() == NOT_FOUND;
        if (answer.ok() || gone) {
            return read(gone ? "" : answer.body());
        }
        // A server that stands in for a part of AWS takes the path for one of another service.
        int status = answer.status() == NOT_FOUND ? ServiceRefusal.NOT_IMPLEMENTED : answer.status();
        JsonNode refusal = read(answer.body());
        throw new ServiceRefusal(
                status,
                refusal.path("__type").asText("Status" + answer.status()),
                refusal.path("message").asText(""));
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body.isBlank() ? "{}" : body);
        } catch (JsonProcessingException noJson) {
            return JSON.createObjectNode();
        }
    }

    /** The requests belong to others. */
    @Override
    public void close() {}
}
