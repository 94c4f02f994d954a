package dev.assay.internal.targets.aws;

import dev.assay.internal.signing.SignedRequests;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A service that speaks AWS's query protocol: a form is posted, and the answer is XML. */
final class QueryService {

    private final SignedRequests requests;
    private final String name;
    private final String region;
    private final URI address;
    private final String version;

    /**
     * A service.
     *
     * @param name by which requests are signed
     * @param address unless a server stands in for AWS
     * @param version of its API, a date
     */
    QueryService(SignedRequests requests, String name, String region, URI address, String version) {
        URI endpoint = requests.endpoint();
        this.requests = requests;
        this.name = name;
        this.region = region;
        this.address = endpoint == null ? address : endpoint.resolve("/");
        this.version = version;
    }

    /** @throws ServiceRefusal if the answer is an error */
    XmlAnswer ask(String action, Map<String, String> parameters) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("Action", action);
        form.put("Version", version);
        form.putAll(parameters);
        return XmlAnswer.of(requests.post(
                name,
                region,
                address,
                Map.of("Content-Type", "application/x-www-form-urlencoded; charset=utf-8"),
                form.entrySet().stream()
                        .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                        .collect(Collectors.joining("&"))));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
