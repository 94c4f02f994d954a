package dev.assay.internal.targets.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.internal.targets.client.AwsClients;
import dev.assay.internal.targets.client.AwsPlace;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.model.InvalidParameterValueException;
import software.amazon.awssdk.services.lambda.model.ResourceConflictException;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Messages as AWS answers them. */
class ControlRetriesTest {

    @Test
    void whatPassesByItselfIsAskedForAgain() {
        assertThat(ControlRetries.passes(ResourceConflictException.builder()
                        .message("The operation cannot be performed at this time. An update is in progress for"
                                + " resource: f")
                        .build()))
                .isTrue();
        assertThat(ControlRetries.passes(ResourceConflictException.builder()
                        .message("The function is currently in the following state: Pending")
                        .build()))
                .isTrue();
        assertThat(ControlRetries.passes(InvalidParameterValueException.builder()
                        .message("The role defined for the function cannot be assumed by Lambda.")
                        .build()))
                .isTrue();
        assertThat(ControlRetries.passes(TooManyRequestsException.builder()
                        .message("Rate exceeded")
                        .build()))
                .isTrue();
        assertThat(ControlRetries.passes(S3Exception.builder().statusCode(503).build()))
                .isTrue();
    }

    @Test
    void whatIsToBeMeasuredOrWillNotPassIsNot() {
        assertThat(ControlRetries.passes(ResourceConflictException.builder()
                        .message("Function already exist: f")
                        .build()))
                .isFalse();
        assertThat(ControlRetries.passes(TooManyRequestsException.builder()
                        .message("Rate Exceeded.")
                        .reason("ReservedFunctionConcurrentInvocationLimitExceeded")
                        .build()))
                .isFalse();
        assertThat(ControlRetries.passes(InvalidParameterValueException.builder()
                        .message("Value foo at 'runtime' failed to satisfy constraint")
                        .build()))
                .isFalse();
        assertThat(ControlRetries.passes(new IllegalStateException("in progress")))
                .isFalse();
    }

    @Test
    void aServiceThatCannotBeReachedIsAskedAgainAndALostAnswerIsNot() {
        assertThat(ControlRetries.passes(
                        SdkClientException.create("Unable to execute HTTP request", new ConnectException("refused"))))
                .isTrue();
        assertThat(ControlRetries.passes(SdkClientException.create(
                        "Unable to execute HTTP request", new SocketTimeoutException("read"))))
                .isFalse();
    }

    /** The SDK adds its own predicates to a strategy by default. */
    @Test
    void aThrottledCallIsSentOnce() throws IOException {
        try (ScriptedAws aws = ScriptedAws.friendly();
                AwsClients clients = new AwsClients(new AwsPlace(
                        URI.create(aws.settings(Map.of())
                                .apply("assay.aws.endpoint")
                                .orElseThrow()),
                        Region.US_EAST_1,
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")),
                        List.of(),
                        ControlRetries.strategy()))) {
            aws.answering(
                    "lambda POST /2015-03-31/functions/f/invocations",
                    429,
                    "{\"Reason\":\"ReservedFunctionConcurrentInvocationLimitExceeded\",\"Type\":\"User\","
                            + "\"message\":\"Rate Exceeded.\"}",
                    Map.of("x-amzn-ErrorType", "TooManyRequestsException"));

            assertThatExceptionOfType(TooManyRequestsException.class)
                    .isThrownBy(() -> clients.control().invoke(request -> request.functionName("f")));
            assertThat(aws.asked()).hasSize(1);
        }
    }
}
