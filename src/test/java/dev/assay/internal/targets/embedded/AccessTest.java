package dev.assay.internal.targets.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.internal.targets.embedded.RawRequests.Answer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.LambdaServiceClientConfiguration;
import software.amazon.awssdk.services.lambda.model.LambdaException;

/** Who is let in and who is not. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(60)
class AccessTest {

    private static final String LIST = "/2015-03-31/functions";

    private EmbeddedTarget target;
    private URI address;
    private AwsCredentials credentials;
    private RawRequests raw;

    @BeforeAll
    void start() {
        target = EmbeddedTarget.start(EmbeddedSettings.likeAws());
        LambdaServiceClientConfiguration configuration = target.control().serviceClientConfiguration();
        address = configuration.endpointOverride().orElseThrow();
        credentials = (AwsCredentials)
                configuration.credentialsProvider().resolveIdentity().join();
        raw = new RawRequests(address, credentials);
    }

    @AfterAll
    void stop() {
        target.close();
    }

    @Test
    void whoSignsWithItsCredentialsIsLetIn() throws IOException {
        Answer answer = raw.signed("GET", LIST, Map.of());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("x-amzn-RequestId")).isNotEmpty();
    }

    @Test
    void anotherKeyIdIsRefusedAsAwsDoes() {
        assertRefused("AKIAIOSFODNN7EXAMPLE", credentials.secretAccessKey(), "UnrecognizedClientException");
    }

    @Test
    void anotherSecretIsRefusedAsAwsDoes() {
        assertRefused(credentials.accessKeyId(), "another", "InvalidSignatureException");
    }

    private void assertRefused(String keyId, String secret, String errorCode) {
        try (LambdaClient stranger = LambdaClient.builder()
                .endpointOverride(address)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(keyId, secret)))
                .build()) {
            assertThatExceptionOfType(LambdaException.class)
                    .isThrownBy(stranger::listFunctions)
                    .satisfies(error -> {
                        assertThat(error.statusCode()).isEqualTo(403);
                        assertThat(error.awsErrorDetails().errorCode()).isEqualTo(errorCode);
                    });
        }
    }

    @Test
    void aRequestWithoutSignatureIsRefused() throws IOException {
        Answer answer = raw.unsigned("GET", LIST, Map.of("Host", host()));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("x-amzn-ErrorType")).isEqualTo("MissingAuthenticationTokenException");
        assertThat(answer.body()).isEqualTo("{\"message\":\"Missing Authentication Token\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer token", "AWS4-HMAC-SHA256 Credential=a", "AWS4-HMAC-SHA256 ,,=,"})
    void aSignatureOfAnotherFormIsRefused(String authorization) throws IOException {
        Answer answer = raw.unsigned("GET", LIST, Map.of("Host", host(), "Authorization", authorization));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("x-amzn-ErrorType")).isEqualTo("IncompleteSignatureException");
    }

    @Test
    void aSignedRequestThatWasChangedIsRefused() throws IOException {
        Map<String, String> headers = raw.sign("GET", LIST, Map.of(), Duration.ZERO);

        Answer answer = raw.unsigned("GET", LIST + "/other", headers);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("x-amzn-ErrorType")).isEqualTo("InvalidSignatureException");
        assertThat(raw.unsigned("GET", LIST, headers).status()).as("unchanged").isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-PT6M", "PT6M"})
    void anOldSignatureIsRefusedAndOneOfTheFutureToo(Duration shift) throws IOException {
        Answer answer = raw.unsigned("GET", LIST, raw.sign("GET", LIST, Map.of(), shift));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("x-amzn-ErrorType")).isEqualTo("InvalidSignatureException");
        assertThat(answer.body()).contains("5 minutes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"attacker.example", "attacker.example:80", "127.0.0.1.attacker.example", "localhost.evil"})
    void aNameThatOnlyResolvesToLoopbackIsRefused(String host) throws IOException {
        Answer answer = raw.signed("GET", LIST, Map.of("Host", host));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("Host must be 127.0.0.1 or localhost");
    }

    @Test
    void localhostIsLetIn() throws IOException {
        Answer answer = raw.signed("GET", LIST, Map.of("Host", "localhost:" + address.getPort()));

        assertThat(answer.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://attacker.example", "null", "http://localhost"})
    void whatAWebPageSendsIsRefused(String origin) throws IOException {
        Answer answer = raw.signed("GET", LIST, Map.of("Origin", origin));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("Origin");
    }

    @Test
    void anOperationThatIsNotThereIsNamed() throws IOException {
        Answer answer = raw.signed("GET", "/2018-10-31/layers", Map.of());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("x-amzn-ErrorType")).isEqualTo("UnknownOperationException");
        assertThat(answer.body()).contains("GET /2018-10-31/layers", "does not have ListLayers");
    }

    @Test
    void credentialsAreNotShown() {
        String shown = target.facts() + target.toString() + target.capabilities();

        assertThat(shown).doesNotContain(credentials.secretAccessKey(), credentials.accessKeyId());
    }

    @Test
    void eachServerHasCredentialsOfItsOwn() {
        try (EmbeddedTarget other = EmbeddedTarget.start(EmbeddedSettings.likeAws())) {
            AwsCredentials others = (AwsCredentials) other.control()
                    .serviceClientConfiguration()
                    .credentialsProvider()
                    .resolveIdentity()
                    .join();

            assertThat(others.accessKeyId()).isNotEqualTo(credentials.accessKeyId());
            assertThat(others.secretAccessKey()).isNotEqualTo(credentials.secretAccessKey());
        }
    }

    private String host() {
        return "127.0.0.1:" + address.getPort();
    }
}
