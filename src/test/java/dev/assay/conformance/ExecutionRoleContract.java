package dev.assay.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.targets.Capability;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.LambdaServiceClientConfiguration;
import software.amazon.awssdk.services.lambda.model.LambdaException;

/** What a function may do with the credentials in its environment. */
abstract class ExecutionRoleContract extends TargetContract {

    @Test
    void aFunctionMayCallFunctions() {
        String other = deploy();

        try (LambdaClient function = asFunction(sharedFunction())) {
            assertThat(function.invoke(invoke -> invoke.functionName(other)
                                    .payload(SdkBytes.fromUtf8String("{\"do\": \"nothing\"}")))
                            .functionError())
                    .isNull();
        }
    }

    @Test
    @Shows(Capability.EXECUTION_ROLE)
    void aFunctionMayNotReadChangeOrDeleteFunctions() {
        String name = sharedFunction();
        String other =
                deploy(create -> create.environment(with -> with.variables(Map.of("SECRET", "of another function"))));

        try (LambdaClient function = asFunction(name)) {
            assertRefused(() -> function.getFunction(get -> get.functionName(other)), name, "GetFunction", other);
            assertRefused(
                    () -> function.getFunctionConfiguration(get -> get.functionName(other)),
                    name,
                    "GetFunctionConfiguration",
                    other);
            assertRefused(
                    () -> function.updateFunctionConfiguration(
                            update -> update.functionName(other).timeout(1)),
                    name,
                    "UpdateFunctionConfiguration",
                    other);
            assertRefused(
                    () -> function.putFunctionConcurrency(
                            put -> put.functionName(name).reservedConcurrentExecutions(0)),
                    name,
                    "PutFunctionConcurrency",
                    name);
            assertRefused(
                    () -> function.deleteFunction(delete -> delete.functionName(other)), name, "DeleteFunction", other);
        }

        assertThat(invoke(other, "{}").functionError()).isNull();
    }

    private static void assertRefused(ThrowingCallable call, String caller, String action, String resource) {
        LambdaException error = catchThrowableOfType(LambdaException.class, call);
        assertThat(error).as(action).isNotNull();
        assertThat(error.statusCode()).isEqualTo(403);
        assertThat(error.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
        assertThat(error.awsErrorDetails().errorMessage())
                .matches("User: arn:aws:sts::[0-9]{12}:assumed-role/.+/" + caller
                        + " is not authorized to perform: lambda:" + action
                        + " on resource: arn:aws:lambda:[a-z0-9-]+:[0-9]{12}:function:" + resource
                        + " because no identity-based policy allows the lambda:" + action + " action");
    }

    /** A client with what the function finds in its environment. */
    private LambdaClient asFunction(String name) {
        String answer = invoke(name, "{\"do\": \"environment\"}").payload().asUtf8String();
        LambdaServiceClientConfiguration host = lambda().serviceClientConfiguration();
        return LambdaClient.builder()
                .endpointOverride(host.endpointOverride().orElseThrow())
                .region(host.region())
                .credentialsProvider(StaticCredentialsProvider.create(AwsSessionCredentials.create(
                        variable(answer, "AWS_ACCESS_KEY_ID"),
                        variable(answer, "AWS_SECRET_ACCESS_KEY"),
                        variable(answer, "AWS_SESSION_TOKEN"))))
                .build();
    }

    private static String variable(String answer, String name) {
        return answer.replaceFirst(".*\"" + name + "\":\"([^\"]*)\".*", "$1");
    }
}
