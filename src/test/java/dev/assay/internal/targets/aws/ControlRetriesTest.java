package dev.assay.internal.targets.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
}
