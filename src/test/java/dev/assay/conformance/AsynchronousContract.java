package dev.assay.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.internal.targets.embedded.instance.Eventually;
import dev.assay.targets.Capability;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.GetFunctionEventInvokeConfigResponse;
import software.amazon.awssdk.services.lambda.model.InvalidParameterValueException;
import software.amazon.awssdk.services.lambda.model.InvalidRequestContentException;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LambdaException;
import software.amazon.awssdk.services.lambda.model.RequestTooLargeException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** Events that are handled later, and calls that are only tried out. */
@Shows(Capability.ASYNCHRONOUS_INVOCATION)
abstract class AsynchronousContract extends TargetContract {

    @Test
    void anEventIsTakenAndHandledLater() {
        Mailbox mailbox = deployMailbox();

        InvokeResponse taken = send(mailbox.function(), InvocationType.EVENT, "{\"n\": 1}");

        assertThat(taken.statusCode()).isEqualTo(202);
        assertThat(taken.functionError()).isNull();
        assertThat(taken.payload().asByteArray()).isEmpty();
        JsonNode letter = mailbox.await(1).get(0);
        assertThat(letter.path("requestId").asText())
                .isEqualTo(taken.responseMetadata().requestId());
        assertThat(letter.path("event").path("n").asInt()).isEqualTo(1);
    }

    @Test
    void aDryRunCallsNothing() {
        Mailbox mailbox = deployMailbox();

        assertThat(send(mailbox.function(), InvocationType.DRY_RUN, "{}").statusCode())
                .isEqualTo(204);
        assertThat(mailbox.recall()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"EVENT", "DRY_RUN"})
    void whatCannotBeCalledIsNotTaken(InvocationType type) {
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> send("missing", type, "{}"));
    }

    @ParameterizedTest
    @CsvSource({"EVENT", "DRY_RUN"})
    @Shows(Capability.REQUEST_RULES)
    void whatIsNoJsonIsNotTaken(InvocationType type) {
        String name = sharedFunction();

        assertThatExceptionOfType(InvalidRequestContentException.class).isThrownBy(() -> send(name, type, "{"));
    }

    @Test
    @Shows(Capability.REQUEST_RULES)
    void anEventMayHaveOneMegabyte() {
        String name = deploy();
        String limit = "\"" + "x".repeat(1024 * 1024 - 2) + "\"";

        assertThat(send(name, InvocationType.EVENT, limit).statusCode()).isEqualTo(202);
        assertThatExceptionOfType(RequestTooLargeException.class)
                .isThrownBy(() -> send(name, InvocationType.EVENT, limit + " "))
                .satisfies(error -> assertThat(error.statusCode()).isEqualTo(413));
    }

    @Test
    void settingsAreKeptUntilTheyAreTakenAway() {
        String name = deploy();
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> lambda().getFunctionEventInvokeConfig(get -> get.functionName(name)));

        lambda().putFunctionEventInvokeConfig(
                        put -> put.functionName(name).maximumRetryAttempts(1).maximumEventAgeInSeconds(60));
        lambda().updateFunctionEventInvokeConfig(
                        update -> update.functionName(name).maximumRetryAttempts(0));

        GetFunctionEventInvokeConfigResponse shown =
                lambda().getFunctionEventInvokeConfig(get -> get.functionName(name));
        assertThat(shown.maximumRetryAttempts()).isZero();
        assertThat(shown.maximumEventAgeInSeconds()).isEqualTo(60);
        assertThat(shown.functionArn()).endsWith(":function:" + name + ":$LATEST");
        assertThat(shown.lastModified()).isNotNull();
        assertThat(lambda().listFunctionEventInvokeConfigs(list -> list.functionName(name))
                        .functionEventInvokeConfigs())
                .hasSize(1);
        lambda().deleteFunctionEventInvokeConfig(delete -> delete.functionName(name));
        assertThat(lambda().listFunctionEventInvokeConfigs(list -> list.functionName(name))
                        .functionEventInvokeConfigs())
                .isEmpty();
    }

    @Test
    void whatPutLeavesOutIsTakenAway() {
        String name = deploy();
        lambda().putFunctionEventInvokeConfig(put -> put.functionName(name).maximumRetryAttempts(1));
        lambda().putFunctionEventInvokeConfig(put -> put.functionName(name).maximumEventAgeInSeconds(100));

        GetFunctionEventInvokeConfigResponse shown =
                lambda().getFunctionEventInvokeConfig(get -> get.functionName(name));
        assertThat(shown.maximumRetryAttempts()).isNull();
        assertThat(shown.maximumEventAgeInSeconds()).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({"-1, 60", "3, 60", "0, 59", "0, 21601"})
    @Shows(Capability.REQUEST_RULES)
    void retriesAndAgeHaveLimits(int retries, int ageSeconds) {
        String name = sharedFunction();

        assertThatExceptionOfType(LambdaException.class)
                .isThrownBy(() -> lambda().putFunctionEventInvokeConfig(put ->
                        put.functionName(name).maximumRetryAttempts(retries).maximumEventAgeInSeconds(ageSeconds)))
                .satisfies(error -> {
                    assertThat(error.statusCode()).isEqualTo(400);
                    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
                });
    }

    @Test
    void theDestinationForSuccessGetsARecordOfTheEvent() {
        Mailbox mailbox = deployMailbox();
        String name = deploy();
        lambda().putFunctionEventInvokeConfig(put -> put.functionName(name)
                .destinationConfig(to -> to.onSuccess(success -> success.destination(arn(mailbox.function())))));

        InvokeResponse taken = send(name, InvocationType.EVENT, "{\"greeting\": \"hello\"}");

        JsonNode record = mailbox.await(1).get(0).path("event");
        assertThat(record.path("version").asText()).isEqualTo("1.0");
        assertThat(record.path("timestamp").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        JsonNode request = record.path("requestContext");
        assertThat(request.path("requestId").asText())
                .isEqualTo(taken.responseMetadata().requestId());
        assertThat(request.path("functionArn").asText()).isEqualTo(arn(name) + ":$LATEST");
        assertThat(request.path("condition").asText()).isEqualTo("Success");
        assertThat(request.path("approximateInvokeCount").asInt()).isEqualTo(1);
        assertThat(record.path("requestPayload").path("greeting").asText()).isEqualTo("hello");
        assertThat(record.path("responseContext").path("statusCode").asInt()).isEqualTo(200);
        assertThat(record.path("responseContext").has("functionError")).isFalse();
        assertThat(record.path("responsePayload").path("event").path("greeting").asText())
                .isEqualTo("hello");
    }

    @Test
    void theDestinationForFailureGetsARecordOfTheEvent() {
        Mailbox mailbox = deployMailbox();
        String name = deploy();
        sendFailuresTo(mailbox, name);

        send(name, InvocationType.EVENT, "{\"do\": \"fail\"}");

        JsonNode record = mailbox.await(1).get(0).path("event");
        assertThat(record.path("requestContext").path("condition").asText()).isEqualTo("RetriesExhausted");
        assertThat(record.path("requestContext").path("approximateInvokeCount").asInt())
                .isEqualTo(1);
        assertThat(record.path("requestPayload").path("do").asText()).isEqualTo("fail");
        assertThat(record.path("responseContext").path("functionError").asText())
                .isEqualTo("Unhandled");
        assertThat(record.path("responsePayload").path("errorMessage").asText()).isEqualTo("as asked");
    }

    @Test
    @Shows(Capability.BUCKET_DESTINATION)
    void aBucketForFailuresGetsARecordOfTheEvent() throws IOException {
        String name = deploy();
        String bucket = "conformance-" + UUID.randomUUID();
        target().objects().createBucket(create -> create.bucket(bucket));
        lambda().putFunctionEventInvokeConfig(put -> put.functionName(name)
                .maximumRetryAttempts(0)
                .destinationConfig(to -> to.onFailure(failure -> failure.destination("arn:aws:s3:::" + bucket))));

        String requestId = send(name, InvocationType.EVENT, "{\"do\": \"fail\"}")
                .responseMetadata()
                .requestId();

        List<String> keys = new ArrayList<>();
        Eventually.within(Duration.ofSeconds(60), Duration.ofMillis(200), () -> {
            target().objects()
                    .listObjectsV2(list -> list.bucket(bucket))
                    .contents()
                    .forEach(one -> keys.add(one.key()));
            return !keys.isEmpty();
        });
        assertThat(keys)
                .singleElement()
                .asString()
                .matches("aws/lambda/async/" + name
                        + "/\\d{4}/\\d\\d/\\d\\d/\\d{4}-\\d\\d-\\d\\dT\\d\\d\\.\\d\\d\\.\\d\\d-[-0-9a-f]{36}");
        JsonNode record = new ObjectMapper()
                .readTree(target().objects()
                        .getObjectAsBytes(get -> get.bucket(bucket).key(keys.get(0)))
                        .asByteArray());
        assertThat(record.path("requestContext").path("requestId").asText()).isEqualTo(requestId);
        assertThat(record.path("requestPayload").path("do").asText()).isEqualTo("fail");
    }

    @Test
    void eventsOfAFunctionThatIsSwitchedOffGoToItsDestinationUnhandled() {
        Mailbox mailbox = deployMailbox();
        String name = deploy();
        sendFailuresTo(mailbox, name);
        lambda().putFunctionConcurrency(put -> put.functionName(name).reservedConcurrentExecutions(0));

        send(name, InvocationType.EVENT, "{\"n\": 2}");

        JsonNode record = mailbox.await(1).get(0).path("event");
        assertThat(record.path("requestPayload").path("n").asInt()).isEqualTo(2);
        assertThat(record.has("responsePayload")).isFalse();
    }

    @Test
    void aDestinationMustBeThere() {
        String name = sharedFunction();

        for (String arn : List.of(arn(name) + "-missing", "arn:aws:s3:::conformance-missing", "nothing")) {
            assertThatExceptionOfType(LambdaException.class)
                    .as(arn)
                    .isThrownBy(() -> lambda().putFunctionEventInvokeConfig(put -> put.functionName(name)
                            .destinationConfig(to -> to.onFailure(failure -> failure.destination(arn)))))
                    .satisfies(error -> assertThat(error.statusCode()).isEqualTo(400));
        }
    }

    @Test
    void aBucketIsNoDestinationForSuccess() {
        String name = sharedFunction();

        assertThatExceptionOfType(InvalidParameterValueException.class)
                .isThrownBy(() -> lambda().putFunctionEventInvokeConfig(put -> put.functionName(name)
                        .destinationConfig(to -> to.onSuccess(success -> success.destination("arn:aws:s3:::bucket")))));
    }

    private void sendFailuresTo(Mailbox mailbox, String name) {
        lambda().putFunctionEventInvokeConfig(put -> put.functionName(name)
                .maximumRetryAttempts(0)
                .destinationConfig(to -> to.onFailure(failure -> failure.destination(arn(mailbox.function())))));
    }

    private String arn(String name) {
        return lambda().getFunctionConfiguration(get -> get.functionName(name)).functionArn();
    }

    private InvokeResponse send(String name, InvocationType type, String event) {
        return lambda().invoke(invoke ->
                invoke.functionName(name).invocationType(type).payload(SdkBytes.fromUtf8String(event)));
    }
}
