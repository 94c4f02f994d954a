package dev.assay.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.assay.internal.packaging.FunctionPackage;
import dev.assay.targets.Capability;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.CreateFunctionRequest;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/** What holds for functions in each language: calls, every way in which they end, and what an instance is held to. */
abstract class LanguageContract extends TargetContract {

    private static final Path FUNCTIONS = Path.of("src/test/resources/dev/assay/conformance/functions");

    /** The folder of its function. */
    abstract String folder();

    /** A family of runtimes. */
    abstract String family();

    /** The type of its handler's error. */
    abstract String errorType();

    String handler() {
        return "conformance.handler";
    }

    @BeforeAll
    void needsWhatRunsIt() {
        assumeThat(target().runtimeMissing(family())).isEmpty();
    }

    @Override
    CreateFunctionRequest.Builder function(CreateFunctionRequest.Builder create) {
        FunctionPackage code = FunctionPackage.ofArchive(FUNCTIONS.resolve(folder()), handler());
        return super.function(create)
                .runtime(target().runtime(family()).orElseThrow())
                .handler(code.handler())
                .code(zip -> zip.zipFile(SdkBytes.fromByteArray(code.bytes())));
    }

    @Test
    void theFunctionAnswersOverTheWire() {
        InvokeResponse response = invoke(sharedFunction(), "{\"greeting\": \"hällo\"}");

        assertThat(response.functionError()).isNull();
        assertThat(compact(response)).contains("\"event\":{\"greeting\":\"hällo\"}");
    }

    @Test
    void anInstanceServesOneCallAfterTheOther() {
        String name = sharedFunction();

        assertThat(instance(invoke(name, "{}"))).isEqualTo(instance(invoke(name, "{}")));
    }

    @Test
    void theFunctionSeesItsContext() {
        String name = deploy(create -> create.memorySize(256));
        String context = "{\"custom\": {\"traced\": \"yes\"}}";

        InvokeResponse response = lambda().invoke(invoke -> invoke.functionName(name)
                .clientContext(Base64.getEncoder().encodeToString(context.getBytes(StandardCharsets.UTF_8)))
                .payload(SdkBytes.fromUtf8String("{\"do\": \"context\"}")));

        assertThat(compact(response))
                .contains("\"requestId\":\"" + response.responseMetadata().requestId())
                .contains("\"function\":\"" + name)
                .contains(":function:" + name)
                .contains("\"memory\":\"256\"");
        if (target().missing(Capability.CLIENT_CONTEXT).isEmpty()) {
            assertThat(compact(response)).contains("\"traced\":\"yes\"");
        }
    }

    @Test
    void theEnvironmentIsTheFunctionsOwn() {
        String name = deploy(create -> create.environment(with -> with.variables(Map.of("OWN", "value"))));

        String environment = compact(invoke(name, "{\"do\": \"environment\"}"));

        assertThat(environment)
                .contains("\"OWN\":\"value\"", "\"AWS_LAMBDA_FUNCTION_MEMORY_SIZE\":\"1769\"", "\"AWS_REGION\"")
                .contains("\"AWS_LAMBDA_FUNCTION_NAME\":\"" + name);
        System.getenv().forEach((variable, value) -> {
            if (variable.matches(".*(SECRET|TOKEN|PASSWORD).*") && value.length() > 5) {
                assertThat(environment).doesNotContain(value);
            }
        });
    }

    @Test
    void theLogHasWhatTheFunctionPrintedAndLogged() {
        String mark = UUID.randomUUID().toString();

        assertThat(log(invoke(sharedFunction(), "{\"do\": \"log\", \"text\": \"" + mark + "\"}")))
                .contains("printed " + mark, "logged " + mark, "REPORT RequestId: ");
    }

    @Test
    void anErrorIsAFunctionErrorAndTheInstanceServesOn() {
        String name = sharedFunction();
        String before = instance(invoke(name, "{}"));

        InvokeResponse response = invoke(name, "{\"do\": \"fail\"}");

        assertThat(response.functionError()).isEqualTo("Unhandled");
        assertThat(compact(response))
                .contains("\"errorType\":\"" + errorType() + "\"", "\"errorMessage\":\"as asked\"");
        assertThat(instance(invoke(name, "{}"))).isEqualTo(before);
    }

    @Test
    void anExitIsAFunctionErrorAndTheNextCallGetsANewInstance() {
        String name = sharedFunction();
        String before = instance(invoke(name, "{}"));

        InvokeResponse response = invoke(name, "{\"do\": \"exit\"}");

        assertThat(compact(response)).contains("\"errorType\":\"Runtime.ExitError\"", "exit status 3");
        assertThat(instance(invoke(name, "{}"))).isNotEqualTo(before);
    }

    @Test
    void aCallOverItsTimeoutIsEnded() {
        String name = deploy(create -> create.timeout(1));

        assertThat(compact(invoke(name, "{\"do\": \"sleep\", \"number\": 30000}")))
                .contains("Task timed out after 1.00 seconds");
        assertThat(invoke(name, "{}").functionError()).isNull();
    }

    @Test
    void aResponseOver6MegabytesIsAFunctionError() {
        String name = deploy(create -> create.memorySize(1024));

        assertThat(invoke(name, "{\"do\": \"big\", \"number\": 6000000}").functionError())
                .isNull();
        assertThat(compact(invoke(name, "{\"do\": \"big\", \"number\": 6300000}")))
                .contains("Function.ResponseSizeTooLarge");
    }

    @Test
    void moreMemoryThanTheFunctionHasEndsTheInstance() {
        assumeThat(target().missing(Capability.MEMORY_LIMIT)).isEmpty();
        String name = deploy(create -> create.memorySize(256));

        InvokeResponse fits = invoke(name, "{\"do\": \"hold\", \"number\": 50}");
        InvokeResponse beyond = invoke(name, "{\"do\": \"hold\", \"number\": 600}");

        assertThat(fits.functionError()).isNull();
        assertThat(compact(beyond)).contains("signal:killed").containsAnyOf("Runtime.OutOfMemory", "Runtime.ExitError");
        assertThat(invoke(name, "{}").functionError()).isNull();
    }

    @Test
    void anInstanceDoesNotSeeTheFilesOfAnother() {
        assumeThat(target().missing(Capability.PRIVATE_TMP)).isEmpty();
        String name = deploy();

        assertThat(compact(invoke(name, "{\"do\": \"mark\"}"))).contains("\"marked\":false");
        assertThat(compact(invoke(name, "{\"do\": \"mark\"}"))).contains("\"marked\":true");
        lambda().updateFunctionConfiguration(update -> update.functionName(name).description("with new instances"));
        awaitUpdated(name);
        assertThat(compact(invoke(name, "{\"do\": \"mark\"}"))).contains("\"marked\":false");
    }

    @Test
    void anInstanceDoesNothingBetweenTwoCalls() {
        assumeThat(target().missing(Capability.FREEZE)).isEmpty();
        String name = deploy();
        invoke(name, "{\"do\": \"tick\"}");

        invoke(sharedFunction(), "{\"do\": \"sleep\", \"number\": 1500}");

        String pause = compact(invoke(name, "{\"do\": \"pause\"}")).replaceAll(".*\"longestPause\":([0-9.]+).*", "$1");
        assertThat(Double.parseDouble(pause)).isGreaterThan(1_200);
    }

    static String instance(InvokeResponse response) {
        return compact(response).replaceAll(".*\"instance\":\"([^\"]+)\".*", "$1");
    }

    /** The answer without the spaces that some languages put into JSON. */
    static String compact(InvokeResponse response) {
        return response.payload().asUtf8String().replaceAll("([:,]) ", "$1");
    }
}
