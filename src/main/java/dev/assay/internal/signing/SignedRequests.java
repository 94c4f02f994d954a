package dev.assay.internal.signing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsServiceClientConfiguration;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.apache5.ProxyConfiguration;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;

/** Requests to services of AWS without their clients: by the network settings of the user to AWS itself, and directly to a server that stands in for it. */
public final class SignedRequests implements AutoCloseable {

    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private final @Nullable URI endpoint;
    private final Region region;
    private final IdentityProvider<? extends AwsCredentialsIdentity> credentials;
    private final SdkHttpClient http;

    /**
     * To one region.
     *
     * @param endpoint where one server answers for all services; absent for AWS itself
     * @param credentials what requests are signed with; whoever made them closes them
     */
    public SignedRequests(
            @Nullable URI endpoint, Region region, IdentityProvider<? extends AwsCredentialsIdentity> credentials) {
        this.endpoint = endpoint;
        this.region = region;
        this.credentials = credentials;
        boolean aws = endpoint == null;
        this.http = Apache5HttpClient.builder()
                .connectionTimeout(CONNECTING)
                .socketTimeout(SILENCE)
                .proxyConfiguration(ProxyConfiguration.builder()
                        .useSystemPropertyValues(aws)
                        .useEnvironmentVariableValues(aws)
                        .build())
                .build();
    }

    /** To where a client of the SDK goes, with its credentials. */
    public static SignedRequests like(AwsServiceClientConfiguration client) {
        return new SignedRequests(
                client.endpointOverride().orElse(null), client.region(), client.credentialsProvider());
    }

    /** The server that stands in for AWS; absent for AWS itself. */
    public @Nullable URI endpoint() {
        return endpoint;
    }

    /** The region. */
    public Region region() {
        return region;
    }

    /**
     * Where a service is in the region.
     *
     * @param service as its host begins, for example {@code apigateway}
     */
    public URI address(String service) {
        return endpoint == null
                ? URI.create("https://" + service + "." + region.id() + "."
                        + PartitionMetadata.of(region).dnsSuffix() + "/")
                : endpoint.resolve("/");
    }

    /**
     * Posts a request to a service that has a single region in each partition, or is in this one.
     *
     * @throws UncheckedIOException if there is no answer
     */
    public HttpAnswer post(String service, String signedFor, URI address, Map<String, String> headers, String body) {
        return send(service, signedFor, SdkHttpMethod.POST, address, headers, body);
    }

    /**
     * Sends a request to a service of this region.
     *
     * @throws UncheckedIOException if there is no answer
     */
    public HttpAnswer send(
            String service, SdkHttpMethod method, String path, Map<String, String> headers, String body) {
        return send(service, region.id(), method, address(service).resolve(path), headers, body);
    }

    private HttpAnswer send(
            String service,
            String signedFor,
            SdkHttpMethod method,
            URI address,
            Map<String, String> headers,
            String body) {
        ContentStreamProvider content = content(body);
        SdkHttpRequest signed = AwsV4HttpSigner.create()
                .sign(sign -> sign.identity(credentials.resolveIdentity().join())
                        .request(request(method, address, headers, body))
                        .payload(content)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                        .putProperty(AwsV4HttpSigner.REGION_NAME, signedFor))
                .request();
        return answer(service, signed, content);
    }

    /**
     * Sends a request that anybody may send.
     *
     * @throws UncheckedIOException if there is no answer
     */
    public HttpAnswer unsigned(URI address, Map<String, String> headers, String body) {
        return answer(
                String.valueOf(address.getAuthority()),
                request(SdkHttpMethod.POST, address, headers, body),
                content(body));
    }

    private static SdkHttpFullRequest request(
            SdkHttpMethod method, URI address, Map<String, String> headers, String body) {
        SdkHttpFullRequest.Builder request =
                SdkHttpFullRequest.builder().method(method).uri(address);
        headers.forEach(request::putHeader);
        if (!body.isEmpty()) {
            // Without a body it would be signed, and the client would not send it.
            int length = body.getBytes(StandardCharsets.UTF_8).length;
            request.putHeader("Content-Length", Integer.toString(length));
        }
        return request.build();
    }

    private static ContentStreamProvider content(String body) {
        return ContentStreamProvider.fromByteArray(body.getBytes(StandardCharsets.UTF_8));
    }

    private HttpAnswer answer(String service, SdkHttpRequest request, ContentStreamProvider content) {
        try {
            HttpExecuteResponse response = http.prepareRequest(HttpExecuteRequest.builder()
                            .request(request)
                            .contentStreamProvider(content)
                            .build())
                    .call();
            return new HttpAnswer(response.httpResponse().statusCode(), text(response));
        } catch (IOException e) {
            String place = endpoint == null ? region.id() : endpoint.toString();
            throw new UncheckedIOException(service + " of " + place + " does not answer: " + e.getMessage(), e);
        }
    }

    private static String text(HttpExecuteResponse response) throws IOException {
        if (response.responseBody().isEmpty()) {
            return "";
        }
        try (InputStream in = response.responseBody().get()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
