package dev.assay.internal.targets.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.assay.conformance.ConformanceFunction;
import dev.assay.conformance.FunctionZip;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.targets.embedded.instance.CpuScaling;
import dev.assay.internal.targets.embedded.instance.FleetSettings;
import dev.assay.internal.targets.embedded.languages.Languages;
import dev.assay.targets.Capability;
import dev.assay.targets.CapabilityRecord;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.LambdaException;
import software.amazon.awssdk.services.lambda.model.SnapStartApplyOn;

@Timeout(60)
class EmbeddedTargetTest {

    @Test
    void saysWhichPortIsInUse() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            EmbeddedSettings settings = EmbeddedSettings.likeAws().withPort(taken.getLocalPort());

            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> EmbeddedTarget.start(settings))
                    .withMessageContaining("port (" + taken.getLocalPort() + ") must be free")
                    .withMessageContaining("docs/errors/port.md")
                    .satisfies(error -> assertThat(error.problem()).isEqualTo(Problem.PORT));
        }
    }

    @Test
    void usesThePortThatItIsGiven() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        try (EmbeddedTarget target =
                EmbeddedTarget.start(EmbeddedSettings.likeAws().withPort(port))) {
            assertThat(target.facts().get("server")).contains("127.0.0.1:" + port);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65_536})
    void refusesWhatIsNoPort(int port) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> EmbeddedSettings.likeAws().withPort(port))
                .withMessageContaining("assay.embedded.port (" + port + ") must be");
    }

    @Test
    void mayBeClosedMoreThanOnceAndAnswersNoMore() {
        EmbeddedTarget target = EmbeddedTarget.start(EmbeddedSettings.likeAws());
        target.close();

        assertThatCode(target::close).doesNotThrowAnyException();
    }

    @Test
    void itsClientsTryOnce() {
        try (EmbeddedTarget target = EmbeddedTarget.start(EmbeddedSettings.likeAws());
                LambdaAsyncClient caller = target.caller(1)) {
            Optional<Integer> attempts = caller.serviceClientConfiguration()
                    .overrideConfiguration()
                    .retryStrategy()
                    .map(RetryStrategy::maxAttempts);
            assertThat(attempts).hasValue(1);
            assertThat(target.control()
                            .serviceClientConfiguration()
                            .overrideConfiguration()
                            .retryStrategy()
                            .map(RetryStrategy::maxAttempts))
                    .hasValue(1);
        }
    }

    @Test
    void anAnswerCarriesWhatWasMeasured() {
        try (EmbeddedTarget target = EmbeddedTarget.start(EmbeddedSettings.likeAws())) {
            deploy(target, Map.of());
            target.control().invoke(invoke -> invoke.functionName("f"));

            SdkHttpResponse answer =
                    target.control().invoke(invoke -> invoke.functionName("f")).sdkHttpResponse();

            assertThat(number(answer, "x-assay-duration-millis")).isBetween(0.01, 10_000.0);
            assertThat(answer.firstMatchingHeader("x-assay-instance").orElse(""))
                    .isNotBlank();
            assertThat(answer.firstMatchingHeader("x-assay-wanted-cpu-share").isPresent())
                    .isEqualTo(target.missing(Capability.CPU_FOLLOWS_MEMORY).isEmpty());
            if (target.missing(Capability.CPU_TIME).isEmpty()) {
                assertThat(number(answer, "x-assay-cpu-millis")).isBetween(0.01, 10_000.0);
            }
        }
    }

    @Test
    void aCallOfSomeTimeKnowsHowFastTheHostWas() {
        try (EmbeddedTarget target = EmbeddedTarget.start(EmbeddedSettings.likeAws())) {
            assumeThat(target.missing(Capability.STEADY_HOST)).isEmpty();
            deploy(target, Map.of());

            SdkHttpResponse answer = target.control()
                    .invoke(invoke -> invoke.functionName("f")
                            .payload(SdkBytes.fromUtf8String("{\"do\": \"sleep\", \"millis\": 1500}")))
                    .sdkHttpResponse();

            assertThat(number(answer, "x-assay-host-burst-speed")).isBetween(0.001, 100.0);
            assertThat(number(answer, "x-assay-host-speed")).isBetween(0.001, 100.0);
        }
    }

    @Test
    void anUnscaledTargetSaysSoAndPromisesNoShare() {
        FleetSettings unscaled = FleetSettings.likeAws().withCpu(CpuScaling.UNSCALED);
        try (EmbeddedTarget target =
                EmbeddedTarget.start(EmbeddedSettings.likeAws().withFleet(unscaled))) {
            deploy(target, Map.of());

            SdkHttpResponse answer =
                    target.control().invoke(invoke -> invoke.functionName("f")).sdkHttpResponse();

            assertThat(target.missing(Capability.CPU_FOLLOWS_MEMORY)).isPresent();
            assertThat(target.capabilities().records())
                    .filteredOn(CapabilityRecord::present)
                    .extracting(CapabilityRecord::name)
                    .contains("RENEWAL", "INIT_TIME")
                    .doesNotContain("CPU_FOLLOWS_MEMORY");
            assertThat(answer.firstMatchingHeader("x-assay-wanted-cpu-share")).isEmpty();
        }
    }

    @Test
    void codeIsRemovedWhenNothingUsesItAnyMore() {
        try (EmbeddedTarget target = EmbeddedTarget.start(EmbeddedSettings.likeAws())) {
            deploy(target, Map.of());
            Path first = codeFolder(target);
            target.control()
                    .updateFunctionCode(update -> update.functionName("f")
                            .zipFile(FunctionZip.of(ConformanceFunction.class, FunctionZip.class)));
            Path second = codeFolder(target);

            assertThat(first).doesNotExist();
            assertThat(second).isDirectory();
            target.control().deleteFunction(delete -> delete.functionName("f"));
            assertThat(second).doesNotExist();
        }
    }

    private static Path codeFolder(EmbeddedTarget target) {
        String answer = target.control()
                .invoke(invoke ->
                        invoke.functionName("f").payload(SdkBytes.fromUtf8String("{\"do\": \"environment\"}")))
                .payload()
                .asUtf8String();
        return Path.of(answer.replaceFirst(".*\"LAMBDA_TASK_ROOT\":\"([^\"]*)\".*", "$1"));
    }

    private static double number(SdkHttpResponse answer, String header) {
        return Double.parseDouble(answer.firstMatchingHeader(header).orElse("NaN"));
    }

    @Test
    void aVariableOfTheUserWinsOverAnEndpointOfOurs() {
        try (EmbeddedTarget target = EmbeddedTarget.start(EmbeddedSettings.likeAws())) {
            deploy(target, Map.of("AWS_ENDPOINT_URL", "http://elsewhere"));

            assertThat(target.control()
                            .invoke(invoke -> invoke.functionName("f")
                                    .payload(SdkBytes.fromUtf8String("{\"do\": \"environment\"}")))
                            .payload()
                            .asUtf8String())
                    .contains("\"AWS_ENDPOINT_URL\":\"http://elsewhere\"");
        }
    }

    @Test
    void aNewerJavaRunsOnAJdkThatIsFound() {
        assumeThat(Runtime.version().feature()).isLessThan(25);
        assumeThat(Languages.ofThisMachine().missing("java25")).isEmpty();
        try (EmbeddedTarget target = EmbeddedTarget.start(EmbeddedSettings.likeAws())) {
            target.control()
                    .createFunction(create -> create.functionName("f")
                            .role(target.role())
                            .handler(ConformanceFunction.class.getName())
                            .runtime("java25")
                            .memorySize(1769)
                            .code(code -> code.zipFile(FunctionZip.of(ConformanceFunction.class))));

            assertThat(target.control()
                            .invoke(invoke -> invoke.functionName("f")
                                    .payload(SdkBytes.fromUtf8String("{\"do\": \"environment\"}")))
                            .payload()
                            .asUtf8String())
                    .contains("AWS_Lambda_java25");
        }
    }

    @ParameterizedTest
    @CsvSource("ruby3.3, the runtime ruby3.3")
    void whatItCannotRunIsSaid(String runtime, String message) {
        try (EmbeddedTarget target = EmbeddedTarget.start(EmbeddedSettings.likeAws())) {
            LambdaClient lambda = target.control();

            assertThatExceptionOfType(LambdaException.class)
                    .isThrownBy(() -> lambda.createFunction(create -> create.functionName("f")
                            .role(target.role())
                            .handler("a.B")
                            .runtime(runtime)
                            .code(code -> code.zipFile(FunctionZip.of(ConformanceFunction.class)))))
                    .withMessageContaining(message)
                    .satisfies(error -> assertThat(error.statusCode()).isEqualTo(501));
        }
    }

    @Test
    void aSettingThatItDoesNotHaveIsSaidAndNotIgnored() {
        try (EmbeddedTarget target = EmbeddedTarget.start(EmbeddedSettings.likeAws())) {
            deploy(target, Map.of());
            LambdaClient lambda = target.control();

            assertThatExceptionOfType(LambdaException.class)
                    .isThrownBy(() -> lambda.updateFunctionConfiguration(
                            update -> update.functionName("f").layers(List.of("arn:aws:lambda:layer"))))
                    .withMessageContaining("the setting Layers");
            assertThatExceptionOfType(LambdaException.class)
                    .isThrownBy(() -> lambda.updateFunctionConfiguration(update -> update.functionName("f")
                            .deadLetterConfig(queue -> queue.targetArn("arn:aws:sqs:us-east-1:000000000000:q"))))
                    .withMessageContaining("use PutFunctionEventInvokeConfig");
            assertThatExceptionOfType(LambdaException.class)
                    .isThrownBy(() -> lambda.putFunctionEventInvokeConfig(put -> put.functionName("f")
                            .destinationConfig(to -> to.onFailure(
                                    failure -> failure.destination("arn:aws:sqs:us-east-1:000000000000:q")))))
                    .withMessageContaining("it has functions and buckets");
            assertThatExceptionOfType(LambdaException.class)
                    .isThrownBy(() -> lambda.updateFunctionCode(update ->
                            update.functionName("f").s3Bucket("bucket").s3Key("key")))
                    .withMessageContaining("code from S3");
            assertThatCode(() -> lambda.updateFunctionConfiguration(update ->
                            update.functionName("f").snapStart(start -> start.applyOn(SnapStartApplyOn.NONE))))
                    .as("the default")
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void ephemeralStorageIsAsTheFunctionAsksWithinTheLimitsOfAws() {
        try (EmbeddedTarget target = EmbeddedTarget.start(EmbeddedSettings.likeAws())) {
            deploy(target, Map.of());
            LambdaClient lambda = target.control();

            lambda.updateFunctionConfiguration(
                    update -> update.functionName("f").ephemeralStorage(storage -> storage.size(1024)));
            lambda.updateFunctionConfiguration(
                    update -> update.functionName("f").timeout(9));

            assertThat(lambda.getFunctionConfiguration(get -> get.functionName("f"))
                            .ephemeralStorage()
                            .size())
                    .isEqualTo(1024);
            assertThatExceptionOfType(LambdaException.class)
                    .isThrownBy(() -> lambda.updateFunctionConfiguration(
                            update -> update.functionName("f").ephemeralStorage(storage -> storage.size(511))))
                    .withMessageContaining("greater than or equal to 512");
        }
    }

    private static void deploy(EmbeddedTarget target, Map<String, String> environment) {
        target.control()
                .createFunction(create -> create.functionName("f")
                        .memorySize(512)
                        .timeout(60)
                        .role(target.role())
                        .handler(ConformanceFunction.class.getName())
                        .runtime(target.javaRuntime())
                        .environment(with -> with.variables(environment))
                        .code(code -> code.zipFile(FunctionZip.of(ConformanceFunction.class))));
    }
}
