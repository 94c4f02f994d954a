package dev.assay.internal.targets.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.conformance.ConformanceFunction;
import dev.assay.conformance.FunctionZip;
import dev.assay.internal.text.Sha256;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.Architecture;
import software.amazon.awssdk.services.lambda.model.CreateFunctionRequest;
import software.amazon.awssdk.services.lambda.model.CreateFunctionResponse;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.GetFunctionResponse;
import software.amazon.awssdk.services.lambda.model.LambdaException;
import software.amazon.awssdk.services.lambda.model.State;
import software.amazon.awssdk.services.lambda.model.StateReasonCode;

/** The answers of the Lambda API in the shapes, and with the errors, that AWS's API reference and AWS's own answers have. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(60)
class LambdaAnswersTest {

    private static final String ARN = "arn:aws:lambda:us-east-1:000000000000:function:";

    private EmbeddedTarget target;
    private LambdaClient lambda;

    @BeforeAll
    void start() {
        target = EmbeddedTarget.start(EmbeddedSettings.likeAws());
        lambda = target.control();
    }

    @AfterAll
    void stop() {
        target.close();
    }

    @AfterEach
    void deleteAll() {
        lambda.listFunctions()
                .functions()
                .forEach(function -> lambda.deleteFunction(delete -> delete.functionName(function.functionName())));
    }

    private CreateFunctionResponse create(Consumer<CreateFunctionRequest.Builder> change) {
        return lambda.createFunction(create -> change.accept(create.functionName("f")
                .memorySize(512)
                .timeout(60)
                .role(target.role())
                .handler(ConformanceFunction.class.getName())
                .runtime(target.javaRuntime())
                .code(code -> code.zipFile(FunctionZip.of(ConformanceFunction.class)))));
    }

    private void create() {
        create(function -> {});
    }

    private static void assertRefused(Runnable call, int status, String code, String message) {
        LambdaException error = catchThrowableOfType(LambdaException.class, call::run);
        assertThat(error).isNotNull();
        assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code);
        assertThat(error.statusCode()).isEqualTo(status);
        assertThat(error.awsErrorDetails().errorMessage()).contains(message);
    }

    @Test
    void aCreatedFunctionIsPendingWithTheReason() {
        CreateFunctionResponse created = create(function -> {});

        assertThat(created.state()).isEqualTo(State.PENDING);
        assertThat(created.stateReasonCode()).isEqualTo(StateReasonCode.CREATING);
        assertThat(created.lastUpdateStatus()).isNull();
        assertThat(created.runtimeVersionConfig().runtimeVersionArn())
                .matches("arn:aws:lambda:us-east-1::runtime:[0-9a-f]{64}");
    }

    @Test
    void anUpdateSaysThatItIsUnderWay() {
        create();

        var updated = lambda.updateFunctionConfiguration(
                update -> update.functionName("f").timeout(9));

        assertThat(updated.lastUpdateStatusReasonCodeAsString()).isEqualTo("Creating");
        assertThat(updated.lastUpdateStatusReason()).isEqualTo("The function is being created.");
    }

    @Test
    void aListSaysNothingOfStates() {
        create();

        FunctionConfiguration listed = lambda.listFunctions().functions().get(0);
        FunctionConfiguration all = lambda.listFunctions(list -> list.functionVersion("ALL"))
                .functions()
                .get(0);

        assertThat(listed.state()).isNull();
        assertThat(listed.lastUpdateStatus()).isNull();
        assertThat(listed.runtimeVersionConfig()).isNull();
        assertThat(listed.functionArn()).isEqualTo(ARN + "f");
        assertThat(all.functionArn()).isEqualTo(ARN + "f:$LATEST");
    }

    @Test
    void anUnknownFunctionVersionOfAListIsRefused() {
        assertRefused(
                () -> lambda.listFunctions(list -> list.functionVersion("SOME")),
                400,
                "ValidationException",
                "Value 'SOME' at 'functionVersion' failed to satisfy constraint: Member must satisfy enum value set: [ALL]");
    }

    @Test
    void theCodeIsDownloadedFromItsLocationAsItCame() throws IOException, InterruptedException {
        create();
        GetFunctionResponse shown = lambda.getFunction(get -> get.functionName("f"));

        HttpResponse<byte[]> download = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(shown.code().location()))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());

        assertThat(shown.code().repositoryType()).isEqualTo("S3");
        assertThat(download.statusCode()).isEqualTo(200);
        assertThat(Base64.getEncoder().encodeToString(Sha256.digest(download.body())))
                .isEqualTo(shown.configuration().codeSha256());
    }

    @Test
    void theRevisionIdChangesWithActivationUpdateAndTags() {
        String created = create(function -> {}).revisionId();
        String active = revisionId();
        String updating = lambda.updateFunctionConfiguration(
                        update -> update.functionName("f").timeout(9))
                .revisionId();
        String updated = revisionId();
        lambda.tagResource(tag -> tag.resource(ARN + "f").tags(Map.of("a", "b")));
        String tagged = revisionId();
        lambda.untagResource(untag -> untag.resource(ARN + "f").tagKeys("a"));

        assertThat(List.of(created, active, updating, updated, tagged, revisionId()))
                .doesNotHaveDuplicates();
        assertThat(revisionId()).as("without a change").isEqualTo(revisionId());
        assertRefused(
                () -> lambda.updateFunctionConfiguration(
                        update -> update.functionName("f").revisionId(tagged).timeout(8)),
                412,
                "PreconditionFailedException",
                "Call the GetFunction/GetAlias API");
    }

    @Test
    void tagsDoNotRenewInstances() {
        create();
        String before = environment("f", "AWS_LAMBDA_LOG_STREAM_NAME");

        lambda.tagResource(tag -> tag.resource(ARN + "f").tags(Map.of("a", "b")));

        assertThat(environment("f", "AWS_LAMBDA_LOG_STREAM_NAME")).isEqualTo(before);
    }

    private String revisionId() {
        return lambda.getFunctionConfiguration(get -> get.functionName("f")).revisionId();
    }

    private String environment(String function, String variable) {
        String answer = lambda.invoke(invoke ->
                        invoke.functionName(function).payload(SdkBytes.fromUtf8String("{\"do\": \"environment\"}")))
                .payload()
                .asUtf8String();
        return answer.replaceFirst(".*\"" + variable + "\":\"([^\"]*)\".*", "$1");
    }

    @Test
    void functionsHaveASessionTokenThatLetsThemIn() {
        create();

        assertThat(environment("f", "AWS_SESSION_TOKEN")).hasSize(64);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f",
                "function:f",
                "us-east-1:f",
                "us-east-1:function:f",
                "000000000000:f",
                "000000000000:function:f",
                "us-east-1:000000000000:function:f",
                "arn:aws:lambda:us-east-1:000000000000:function:f",
                "f:$LATEST",
                "us-east-1:f:$LATEST"
            })
    void aFunctionIsFoundByEveryFormOfItsName(String reference) {
        create();

        assertThat(lambda.getFunction(get -> get.functionName(reference))
                        .configuration()
                        .functionName())
                .isEqualTo("f");
    }

    @Test
    void anotherRegionAndAnotherAccountAreRefusedAsAwsDoes() {
        assertRefused(
                () -> lambda.getFunction(get -> get.functionName("eu-west-1:f")),
                404,
                "ResourceNotFoundException",
                "Functions from 'eu-west-1' are not reachable in this region ('us-east-1')");
        assertRefused(
                () -> lambda.getFunction(get -> get.functionName("123456789012:function:f")),
                403,
                "AccessDeniedException",
                "account 123456789012");
    }

    @Test
    void aMissingFunctionIsNamedAsEachOperationNamesIt() {
        String notFound = "ResourceNotFoundException";
        assertRefused(() -> lambda.getFunction(get -> get.functionName("f")), 404, notFound, ARN + "f");
        assertRefused(
                () -> lambda.invoke(invoke -> invoke.functionName("f")),
                404,
                notFound,
                "Function not found: " + ARN + "f:$LATEST");
        assertRefused(
                () -> lambda.putFunctionConcurrency(put -> put.functionName("f").reservedConcurrentExecutions(1)),
                404,
                notFound,
                ARN + "f:$LATEST");
        assertRefused(
                () -> lambda.getFunction(get -> get.functionName("f").qualifier("7")), 404, notFound, ARN + "f:7");
        assertRefused(
                () -> lambda.getFunctionEventInvokeConfig(get -> get.functionName("f")),
                404,
                notFound,
                "The function " + ARN + "f:$LATEST doesn't have an EventInvokeConfig");
        assertRefused(
                () -> lambda.putFunctionEventInvokeConfig(
                        put -> put.functionName("f").maximumRetryAttempts(1)),
                404,
                notFound,
                "The function doesn't exist.");
    }

    @Test
    void aNameOver64CharactersIsRefusedByCreateAndNotFoundByOthers() {
        String name = "a".repeat(65);

        assertRefused(
                () -> create(function -> function.functionName(name)),
                400,
                "InvalidParameterValueException",
                "Value '" + name + "' at 'functionName' failed to satisfy constraint:"
                        + " Member must have length less than or equal to 64");
        assertRefused(
                () -> create(function -> function.functionName("a".repeat(141))),
                400,
                "ValidationException",
                "Member must have length less than or equal to 140");
        assertRefused(
                () -> lambda.getFunction(get -> get.functionName(name)),
                404,
                "ResourceNotFoundException",
                "Function not found: " + ARN + name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my function",
                "*",
                "invalid-account:function:f",
                "arn:aws:lambda:invalid-region:000000000000:function:f",
                "arn:aws:ec2:us-east-1:000000000000:instance:i",
                "arn:aws:lambda:us-east-1:000000000000:function:f:1:2",
                "arn:aws:lambda::000000000000:function:f",
                "f:$LATES"
            })
    void aNameOfAnotherFormIsRefusedWithThePattern(String reference) {
        assertRefused(
                () -> lambda.getFunction(get -> get.functionName(reference)),
                400,
                "ValidationException",
                "Value '" + reference + "' at 'functionName' failed to satisfy constraint: Member must satisfy regular"
                        + " expression pattern: (arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?"
                        + "-[a-z]+-\\d{1}:)?(\\d{12}:)?(function:)?([a-zA-Z0-9-_\\.]+)"
                        + "(:(\\$LATEST(\\.PUBLISHED)?|[a-zA-Z0-9-_]+))?");
    }

    @Test
    void aBadQualifierIsRefusedBeforeAnythingIsLookedUp() {
        assertRefused(
                () -> lambda.getFunction(get -> get.functionName("f").qualifier("invalid!")),
                400,
                "ValidationException",
                "1 validation error detected: Value 'invalid!' at 'qualifier'");
        assertRefused(
                () -> lambda.invoke(invoke -> invoke.functionName("a b").qualifier("a".repeat(129))),
                400,
                "ValidationException",
                "2 validation errors detected: ");
        assertRefused(
                () -> lambda.invoke(invoke -> invoke.functionName("f:1").qualifier("2")),
                400,
                "InvalidParameterValueException",
                "The derived qualifier from the function name does not match the specified qualifier.");
    }

    @ParameterizedTest
    @CsvSource({
        "$LATEST, InvalidParameterValueException, $LATEST version cannot be deleted without deleting the function.",
        "alias, InvalidParameterValueException, Deletion of aliases is not currently supported.",
        "3, ResourceNotFoundException, function:f"
    })
    void aPartOfAFunctionIsNotDeleted(String qualifier, String code, String message) {
        create();

        LambdaException error = catchThrowableOfType(
                LambdaException.class,
                () -> lambda.deleteFunction(delete -> delete.functionName("f").qualifier(qualifier)));

        assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code);
        assertThat(error.awsErrorDetails().errorMessage()).contains(message);
        assertThat(lambda.listFunctions().functions()).hasSize(1);
    }

    @Test
    void theContextsArnHasTheQualifierOfTheCall() {
        create();

        assertThat(invokedArn("f", null)).endsWith(":function:f");
        assertThat(invokedArn("f", "$LATEST")).endsWith(":function:f:$LATEST");
        assertThat(invokedArn("f:$LATEST", null)).endsWith(":function:f:$LATEST");
    }

    private String invokedArn(String name, @Nullable String qualifier) {
        return lambda.invoke(invoke -> invoke.functionName(name)
                        .qualifier(qualifier)
                        .payload(SdkBytes.fromUtf8String("{\"do\": \"context\"}")))
                .payload()
                .asUtf8String()
                .replaceFirst(".*\"(?:invokedFunctionArn|arn)\":\"([^\"]*)\".*", "$1");
    }

    @Test
    void reservationsAndTagsAreForWholeFunctions() {
        create();

        assertRefused(
                () -> lambda.putFunctionConcurrency(
                        put -> put.functionName("f:$LATEST").reservedConcurrentExecutions(1)),
                400,
                "InvalidParameterValueException",
                "This operation is permitted on Lambda functions only.");
        assertRefused(
                () -> lambda.tagResource(tag -> tag.resource(ARN + "f:$LATEST").tags(Map.of("a", "b"))),
                400,
                "InvalidParameterValueException",
                "Tags on function aliases and versions are not supported.");
        assertRefused(
                () -> lambda.tagResource(tag -> tag.resource("f").tags(Map.of("a", "b"))),
                400,
                "ValidationException",
                "at 'resource' failed to satisfy constraint");
        assertRefused(
                () -> lambda.tagResource(tag -> tag.resource(ARN + "f").tags(Map.of())),
                400,
                "InvalidParameterValueException",
                "An error occurred and the request cannot be processed.");
        assertRefused(
                () -> lambda.untagResource(untag -> untag.resource(ARN + "f").tagKeys(List.of())),
                400,
                "ValidationException",
                "Value null at 'tagKeys'");
    }

    @Test
    void aConfigurationOfEventsSetsSomething() {
        create();

        assertRefused(
                () -> lambda.putFunctionEventInvokeConfig(put -> put.functionName("f")),
                400,
                "InvalidParameterValueException",
                "You must specify at least one of error handling or destination setting.");
        assertRefused(
                () -> lambda.putFunctionEventInvokeConfig(
                        put -> put.functionName("f").maximumRetryAttempts(3)),
                400,
                "ValidationException",
                "Member must have value less than or equal to 2");
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:lambda:us-east-1:000000000000:function:f, InvalidParameterValueException,"
                + " You can't specify the function as a destination for itself.",
        "arn:aws:lambda:us-east-1:000000000000:function:f:$LATEST, InvalidParameterValueException,"
                + " You can't specify the function as a destination for itself.",
        "arn:aws:lambda:us-east-1:000000000000:function:other, InvalidParameterValueException,"
                + " The destination ARN arn:aws:lambda:us-east-1:000000000000:function:other is invalid.",
        "arn:aws:iam:us-east-1:000000000000:function:f, InvalidParameterValueException,"
                + " DestinationConfig(onSuccess=OnSuccess(destination=arn:aws:iam",
        "arn:aws:_-/!lambda:us-east-1:000000000000:function:f, ValidationException,"
                + " at 'destinationConfig.onSuccess.destination' failed to satisfy constraint"
    })
    void aDestinationIsAnotherFunctionThatExists(String arn, String code, String message) {
        create();

        LambdaException error = catchThrowableOfType(
                LambdaException.class,
                () -> lambda.putFunctionEventInvokeConfig(put -> put.functionName("f")
                        .destinationConfig(config -> config.onSuccess(success -> success.destination(arn)))));

        assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code);
        assertThat(error.awsErrorDetails().errorMessage().replace("\"", "")).contains(message);
    }

    @ParameterizedTest
    @CsvSource({
        "java8, is no longer supported for creating or updating AWS Lambda functions",
        "nodejs14.x, is no longer supported for creating or updating AWS Lambda functions",
        "java99, at 'runtime' failed to satisfy constraint: Member must satisfy enum value set",
        "JAVA17, at 'runtime' failed to satisfy constraint: Member must satisfy enum value set"
    })
    void aRuntimeThatAwsDoesNotTakeIsRefusedAsAwsDoes(String runtime, String message) {
        assertRefused(
                () -> create(function -> function.runtime(runtime)), 400, "InvalidParameterValueException", message);
        create();
        assertRefused(
                () -> lambda.updateFunctionConfiguration(
                        update -> update.functionName("f").runtime(runtime)),
                400,
                "InvalidParameterValueException",
                message);
    }

    @Test
    void anUnknownArchitectureIsRefusedAsAwsDoes() {
        assertRefused(
                () -> create(function -> function.architecturesWithStrings("X86_64")),
                400,
                "ValidationException",
                "Value '[X86_64]' at 'architectures' failed to satisfy constraint: Member must satisfy constraint:"
                        + " [Member must satisfy enum value set: [x86_64, arm64], Member must not be null]");
        assertRefused(
                () -> create(function -> function.architectures(Architecture.X86_64, Architecture.ARM64)),
                400,
                "ValidationException",
                "Member must have length less than or equal to 1");
    }

    @Test
    void aZipFileOver50MegabytesIsRefused() {
        assertRefused(
                () -> create(
                        function -> function.code(code -> code.zipFile(SdkBytes.fromByteArray(new byte[52_428_801])))),
                413,
                "RequestEntityTooLargeException",
                "Zipped size must be smaller than 52428800 bytes");
    }

    @Test
    void aRequestOverTheLimitOfItsOperationIsRefused() {
        byte[] zip = new byte[53_000_000];
        Arrays.fill(zip, (byte) 1);

        assertRefused(
                () -> create(function -> function.code(code -> code.zipFile(SdkBytes.fromByteArray(zip)))),
                413,
                "RequestEntityTooLargeException",
                "Request must be smaller than 70167211 bytes for the CreateFunction operation");
    }

    @Test
    void aVpcConfigOfEmptyListsIsNoVpc() {
        create(function -> function.vpcConfig(vpc -> vpc.subnetIds(List.of()).securityGroupIds(List.of())));

        lambda.updateFunctionConfiguration(update -> update.functionName("f")
                .vpcConfig(vpc -> vpc.subnetIds(List.of()).securityGroupIds(List.of())));

        assertRefused(
                () -> lambda.updateFunctionConfiguration(
                        update -> update.functionName("f").vpcConfig(vpc -> vpc.subnetIds("subnet-1"))),
                501,
                "NotImplementedException",
                "the setting VpcConfig");
    }

    @Test
    void anOperationThatIsNotHereIsNamedAlone() {
        create();

        assertRefused(
                () -> lambda.publishVersion(publish -> publish.functionName("f")),
                404,
                "UnknownOperationException",
                "The embedded target does not have PublishVersion (POST /2015-03-31/functions/f/versions);"
                        + " docs/guide/embedded-target.md lists the operations that it has");
    }
}
