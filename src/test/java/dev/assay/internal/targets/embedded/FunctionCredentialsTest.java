package dev.assay.internal.targets.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.conformance.ConformanceFunction;
import dev.assay.conformance.FunctionZip;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.LambdaServiceClientConfiguration;
import software.amazon.awssdk.services.lambda.model.LambdaException;

/** The session that each function has: what the contract of execution roles does not ask of other targets. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(60)
class FunctionCredentialsTest {

    private static final String ROLE = "arn:aws:iam::000000000000:role/service-role/worker";

    private EmbeddedTarget target;

    @BeforeAll
    void start() {
        target = EmbeddedTarget.start(EmbeddedSettings.likeAws());
        Stream.of("one", "other").forEach(this::create);
    }

    private void create(String function) {
        target.control()
                .createFunction(create -> create.functionName(function)
                        .memorySize(1769)
                        .timeout(60)
                        .role(ROLE)
                        .handler(ConformanceFunction.class.getName())
                        .runtime(target.javaRuntime())
                        .code(code -> code.zipFile(FunctionZip.of(ConformanceFunction.class))));
    }

    @AfterAll
    void stop() {
        target.close();
    }

    @Test
    void eachFunctionHasItsOwnAndNoneHasTheHosts() {
        String host = target.control()
                .serviceClientConfiguration()
                .credentialsProvider()
                .resolveIdentity()
                .join()
                .accessKeyId();

        assertThat(List.of(host, session("one").accessKeyId(), session("other").accessKeyId()))
                .doesNotHaveDuplicates();
        assertThat(session("one")).as("the same as before").isEqualTo(session("one"));
    }

    @Test
    void aKeyOfASessionIsRefusedWithoutItsToken() {
        AwsSessionCredentials session = session("one");

        assertRefused(
                AwsBasicCredentials.create(session.accessKeyId(), session.secretAccessKey()),
                client -> client.invoke(invoke -> invoke.functionName("other")),
                "UnrecognizedClientException",
                "The security token included in the request is invalid.");
    }

    @Test
    void aTokenOfAnotherSessionIsRefused() {
        AwsSessionCredentials session = session("one");

        assertRefused(
                AwsSessionCredentials.create(
                        session.accessKeyId(),
                        session.secretAccessKey(),
                        session("other").sessionToken()),
                client -> client.invoke(invoke -> invoke.functionName("other")),
                "UnrecognizedClientException",
                "The security token included in the request is invalid.");
    }

    @Test
    void aRefusalNamesTheRoleWithoutItsPathAndTheFunctionThatWasToBe() {
        assertRefused(
                session("one"),
                client -> client.createFunction(create -> create.functionName("third")
                        .role(ROLE)
                        .code(code -> code.zipFile(SdkBytes.fromUtf8String("no zip")))),
                "AccessDeniedException",
                "User: arn:aws:sts::000000000000:assumed-role/worker/one is not authorized to perform:"
                        + " lambda:CreateFunction on resource: arn:aws:lambda:us-east-1:000000000000:function:third"
                        + " because no identity-based policy allows the lambda:CreateFunction action");
    }

    @Test
    void whatIsAboutNoFunctionIsRefusedOnAnyResource() {
        assertRefused(
                session("one"),
                LambdaClient::listFunctions,
                "AccessDeniedException",
                "lambda:ListFunctions on resource: * because");
    }

    @Test
    void aFunctionIsRefusedBeforeItLearnsWhetherThereIsAnother() {
        assertRefused(
                session("one"),
                client -> client.deleteFunction(delete -> delete.functionName("nobody")),
                "AccessDeniedException",
                "lambda:DeleteFunction on resource: arn:aws:lambda:us-east-1:000000000000:function:nobody because");
    }

    @Test
    void tagsAreRefusedOnTheArnThatTheRequestNames() {
        String arn = "arn:aws:lambda:us-east-1:000000000000:function:other";

        assertRefused(
                session("one"),
                client -> client.listTags(list -> list.resource(arn)),
                "AccessDeniedException",
                "lambda:ListTags on resource: " + arn + " because");
    }

    private void assertRefused(AwsCredentials credentials, Request request, String code, String message) {
        LambdaServiceClientConfiguration host = target.control().serviceClientConfiguration();
        try (LambdaClient client = LambdaClient.builder()
                .endpointOverride(host.endpointOverride().orElseThrow())
                .region(host.region())
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .build()) {
            ThrowingCallable sent = () -> request.send(client);
            LambdaException error = catchThrowableOfType(LambdaException.class, sent);
            assertThat(error).isNotNull();
            assertThat(error.statusCode()).isEqualTo(403);
            assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(error.awsErrorDetails().errorMessage()).contains(message);
        }
    }

    private interface Request {
        void send(LambdaClient client);
    }

    /** What a function finds in its environment. */
    private AwsSessionCredentials session(String function) {
        String answer = target.control()
                .invoke(invoke ->
                        invoke.functionName(function).payload(SdkBytes.fromUtf8String("{\"do\": \"environment\"}")))
                .payload()
                .asUtf8String();
        return AwsSessionCredentials.create(
                variable(answer, "AWS_ACCESS_KEY_ID"),
                variable(answer, "AWS_SECRET_ACCESS_KEY"),
                variable(answer, "AWS_SESSION_TOKEN"));
    }

    private static String variable(String answer, String name) {
        return answer.replaceFirst(".*\"" + name + "\":\"([^\"]*)\".*", "$1");
    }
}
