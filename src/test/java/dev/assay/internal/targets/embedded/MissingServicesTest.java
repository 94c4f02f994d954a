package dev.assay.internal.targets.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.internal.targets.embedded.RawRequests.Answer;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.services.lambda.LambdaServiceClientConfiguration;

/** A request to a service that the target does not have is answered in that service's protocol. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(60)
class MissingServicesTest {

    private static final Map<String, String> FORM =
            Map.of("Content-Type", "application/x-www-form-urlencoded; charset=utf-8");
    private static final String HAS = "it has AWS Lambda and Amazon S3";

    private EmbeddedTarget target;
    private RawRequests raw;

    @BeforeAll
    void start() {
        target = EmbeddedTarget.start(EmbeddedSettings.likeAws());
        LambdaServiceClientConfiguration configuration = target.control().serviceClientConfiguration();
        raw = new RawRequests(configuration.endpointOverride().orElseThrow(), (AwsCredentials)
                configuration.credentialsProvider().resolveIdentity().join());
    }

    @AfterAll
    void stop() {
        target.close();
    }

    @ParameterizedTest
    @CsvSource({"sts, GetCallerIdentity", "iam, CreateRole", "sns, Publish"})
    void queryServicesAnswerInXml(String service, String operation) throws IOException {
        Answer answer = raw.signedFor(service, "/", FORM, "Action=" + operation + "&Version=2011-06-15");

        assertThat(answer.status()).isEqualTo(501);
        assertThat(answer.header("Content-Type")).isEqualTo("text/xml");
        assertThat(answer.body())
                .startsWith("<ErrorResponse><Error>")
                .contains(
                        "<Code>NotImplemented</Code>", service.toUpperCase(Locale.ROOT) + " (" + operation + ")", HAS);
    }

    @Test
    void ec2AnswersInItsOwnXml() throws IOException {
        Answer answer = raw.signedFor("ec2", "/", FORM, "Action=DescribeSubnets&Version=2016-11-15");

        assertThat(answer.body())
                .startsWith("<Response><Errors><Error><Code>NotImplemented</Code>")
                .contains("EC2 (DescribeSubnets)", HAS, "<RequestID>");
    }

    @Test
    void jsonServicesAnswerInJson() throws IOException {
        Map<String, String> headers =
                Map.of("Content-Type", "application/x-amz-json-1.1", "X-Amz-Target", "Logs_20140328.CreateLogGroup");

        Answer answer = raw.signedFor("logs", "/", headers, "{}");

        assertThat(answer.status()).isEqualTo(501);
        assertThat(answer.header("x-amzn-ErrorType")).isEqualTo("NotImplementedException");
        assertThat(answer.body())
                .startsWith("{\"__type\":\"NotImplementedException\"")
                .contains("LOGS (CreateLogGroup)", HAS);
    }

    @Test
    void restServicesAnswerWithTheNameOfWhatWasAsked() throws IOException {
        Answer answer = raw.signedFor("apigateway", "/restapis", Map.of("Content-Type", "application/json"), "{}");

        assertThat(answer.status()).isEqualTo(501);
        assertThat(answer.header("x-amzn-ErrorType")).isEqualTo("NotImplementedException");
        assertThat(answer.body()).contains("APIGATEWAY (POST /restapis)", HAS);
    }

    @Test
    void cborServicesAnswerInCbor() throws IOException {
        Map<String, String> headers = Map.of("Content-Type", "application/cbor", "smithy-protocol", "rpc-v2-cbor");

        Answer answer = raw.signedFor(
                "monitoring", "/service/GraniteServiceVersion20100801/operation/PutMetricData", headers, "x");

        assertThat(answer.header("smithy-protocol")).isEqualTo("rpc-v2-cbor");
        assertThat(answer.body()).contains("__type", "NotImplementedException", "MONITORING (PutMetricData)", HAS);
    }

    @Test
    void aStrangerIsRefusedInTheProtocolToo() throws IOException {
        RawRequests stranger = raw.withSecret("another");

        Answer answer = stranger.signedFor("sts", "/", FORM, "Action=GetCallerIdentity");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("<Code>SignatureDoesNotMatch</Code>").doesNotContain(HAS);
    }

    @Test
    void aPresignedUrlIsRefusedByItsName() throws IOException {
        Answer answer = raw.unsigned(
                "GET",
                "/bucket/key?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=id%2F20260101%2Fus-east-1%2Fs3%2Faws4_request"
                        + "&X-Amz-Signature=0",
                Map.of("Host", "127.0.0.1"));

        assertThat(answer.status()).isEqualTo(501);
        assertThat(answer.body()).contains("<Code>NotImplemented</Code>", "presigned");
    }
}
