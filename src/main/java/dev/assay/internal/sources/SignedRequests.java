package dev.assay.internal.sources;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.internal.json.Json;
import dev.assay.targets.Target;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.services.lambda.LambdaServiceClientConfiguration;

/**
 * Requests to a service of AWS without its client: three kinds of them are no reason for another module on everybody's class path. Address,
 * region and credentials are those of the target's client of Lambda.
 */
final class SignedRequests {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int FIRST_ERROR = 300;

    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(LONGEST).build();
    private final LambdaServiceClientConfiguration client;
    private final String service;

    SignedRequests(Target target, String service) {
        this.client = target.control().serviceClientConfiguration();
        this.service = service;
    }

    /** Where all services are; that of AWS in its region if the target has no address of its own. */
    URI address() {
        return client.endpointOverride()
                .orElseGet(() -> URI.create("https://" + service + "." + client.region() + ".amazonaws.com"));
    }

    String region() {
        return client.region().id();
    }

    /**
     * Sends a request and reads its answer.
     *
     * @throws SdkServiceException if the service refuses it
     */
    JsonNode send(SdkHttpMethod method, String path, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        SdkHttpRequest request = signed(method, path, content);
        HttpRequest.Builder sent = HttpRequest.newBuilder(request.getUri())
                .timeout(LONGEST)
                .method(method.name(), HttpRequest.BodyPublishers.ofByteArray(content));
        request.forEachHeader((name, values) -> {
            if (!name.equalsIgnoreCase("Host") && !name.equalsIgnoreCase("Content-Length")) {
                values.forEach(value -> sent.header(name, value));
            }
        });
        return answer(sent.build());
    }

    private SdkHttpRequest signed(SdkHttpMethod method, String path, byte[] content) {
        SdkHttpRequest request = SdkHttpRequest.builder()
                .method(method)
                .uri(URI.create(address() + path))
                .putHeader("Content-Type", "application/json")
                .build();
        return signer.sign(to -> to.identity(
                                client.credentialsProvider().resolveIdentity().join())
                        .request(request)
                        .payload(ContentStreamProvider.fromByteArray(content))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region()))
                .request();
    }

    /** Sends a request as it is, and reads its answer. */
    JsonNode answer(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= FIRST_ERROR) {
                throw SdkServiceException.builder()
                        .statusCode(answer.statusCode())
                        .message("status " + answer.statusCode() + ": " + answer.body())
                        .build();
            }
            return answer.body().isBlank() ? Json.MAPPER.createObjectNode() : Json.MAPPER.readTree(answer.body());
        } catch (IOException e) {
            throw SdkClientException.create("no answer from " + request.uri().getAuthority(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SdkClientException.create("interrupted", e);
        }
    }
}
