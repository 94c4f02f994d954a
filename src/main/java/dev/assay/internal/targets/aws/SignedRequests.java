package dev.assay.internal.targets.aws;

import dev.assay.internal.targets.client.AwsPlace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.apache5.ProxyConfiguration;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;

/** Requests to services of which Assay needs so few operations that it does without the SDK's clients for them. */
final class SignedRequests implements AutoCloseable {

    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private final AwsPlace place;
    private final SdkHttpClient http;

    SignedRequests(AwsPlace place) {
        this.place = place;
        boolean aws = place.endpoint() == null;
        this.http = Apache5HttpClient.builder()
                .connectionTimeout(CONNECTING)
                .socketTimeout(SILENCE)
                .proxyConfiguration(ProxyConfiguration.builder()
                        .useSystemPropertyValues(aws)
                        .useEnvironmentVariableValues(aws)
                        .build())
                .build();
    }

    AwsPlace place() {
        return place;
    }

    /**
     * An answer.
     *
     * @param status the HTTP status
     * @param body what came with it
     */
    record Answer(int status, String body) {

        private static final int LAST_OK = 299;

        boolean ok() {
            return status <= LAST_OK;
        }
    }

    /** @throws UncheckedIOException if there is no answer */
    Answer post(String service, String region, URI address, Map<String, String> headers, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        SdkHttpFullRequest.Builder request = SdkHttpFullRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(address)
                .contentStreamProvider(ContentStreamProvider.fromByteArray(bytes));
        headers.forEach(request::putHeader);
        request.putHeader("Content-Length", Integer.toString(bytes.length));
        SignedRequest signed = AwsV4HttpSigner.create()
                .sign(sign -> sign.identity(credentials())
                        .request(request.build())
                        .payload(ContentStreamProvider.fromByteArray(bytes))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region));
        try {
            HttpExecuteResponse response = http.prepareRequest(HttpExecuteRequest.builder()
                            .request(signed.request())
                            .contentStreamProvider(signed.payload().orElse(null))
                            .build())
                    .call();
            return new Answer(response.httpResponse().statusCode(), text(response));
        } catch (IOException e) {
            throw new UncheckedIOException(service + " of " + place + " does not answer: " + e.getMessage(), e);
        }
    }

    private AwsCredentials credentials() {
        return place.credentials().resolveCredentials();
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
