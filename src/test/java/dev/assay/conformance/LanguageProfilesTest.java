package dev.assay.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.internal.packaging.FunctionPackage;
import dev.assay.internal.profiles.KnownAttributes;
import dev.assay.internal.targets.embedded.EmbeddedSettings;
import dev.assay.internal.targets.embedded.EmbeddedTarget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Assay's profilers for Python, Node and Go, in functions of the embedded target. */
@EnabledOnOs(OS.LINUX)
class LanguageProfilesTest {

    private static final Path FUNCTIONS = Path.of("src/test/resources/dev/assay/conformance/functions/profiled");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static EmbeddedTarget target;

    @BeforeAll
    static void start() {
        target = EmbeddedTarget.start(EmbeddedSettings.likeAws());
    }

    @AfterAll
    static void stop() {
        target.close();
    }

    @ParameterizedTest
    @CsvSource({"profiled.py, python", "profiled.mjs, nodejs", "go, provided"})
    void theProfileHasTheAttributesOfTheJavaProfiler(String file, String family) throws IOException {
        String name = deploy(file, family, Map.of());

        JsonNode first = JSON.readTree(invoke(name).payload().asByteArray());
        InvokeResponse again = invoke(name);
        JsonNode second = JSON.readTree(again.payload().asByteArray());

        List<String> expected = KnownAttributes.SAAF.stream()
                .filter(key -> !List.of("vmID", "cpuCores", "cpuModel").contains(key))
                .toList();
        assertThat(first.fieldNames())
                .toIterable()
                .containsAll(expected)
                .contains(
                        "duration",
                        "cpuTime",
                        "memoryUsed",
                        "maxMemoryUsed",
                        "initDuration",
                        "processors",
                        "architecture");
        assertThat(first.path("coldStart").asInt()).isEqualTo(1);
        assertThat(first.path("newcontainer").asInt()).isEqualTo(1);
        assertThat(second.path("coldStart").asInt(1)).isZero();
        assertThat(second.path("newcontainer").asInt(1)).isZero();
        assertThat(second.path("uuid").asText()).isEqualTo(first.path("uuid").asText());
        assertThat(second.has("initDuration")).isFalse();
        assertThat(second.path("requestId").asText())
                .isEqualTo(again.responseMetadata().requestId());
        assertThat(first.path("duration").asDouble()).isBetween(0.01, 30_000.0);
        assertThat(first.path("cpuTime").asDouble()).isBetween(0.0, 30_000.0);
        assertThat(first.path("memoryUsed").asLong()).isBetween(5_000L, 500_000L);
        assertThat(first.path("totalMemory").isTextual()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"profiled.py, python", "profiled.mjs, nodejs", "go, provided"})
    void theProfileIsPushedIntoABucket(String file, String family) throws IOException {
        String bucket = "profiles-" + family;
        target.objects().createBucket(create -> create.bucket(bucket));
        String name = deploy(
                file,
                family,
                Map.of(
                        "ASSAY_PROFILE_BUCKET", bucket,
                        "ASSAY_PROFILE_PREFIX", "team/run 1",
                        "ASSAY_PROFILE_REQUIRED", "true"));

        JsonNode answer = JSON.readTree(invoke(name).payload().asByteArray());

        List<S3Object> objects =
                target.objects().listObjectsV2(list -> list.bucket(bucket)).contents();
        assertThat(objects)
                .singleElement()
                .satisfies(object -> assertThat(object.key())
                        .isEqualTo("team/run 1/" + answer.path("uuid").asText() + "/"
                                + answer.path("requestId").asText() + "/"
                                + answer.path("executionId").asText() + ".json"));
        byte[] pushed = target.objects()
                .getObject(get -> get.bucket(bucket).key(objects.get(0).key()), ResponseTransformer.toBytes())
                .asByteArray();
        assertThat(JSON.readTree(pushed).path("runId").asText()).isEqualTo("run 1");
        assertThat(JSON.readTree(pushed).path("primes").asInt()).isEqualTo(4);
        assertThat(answer.path("profilePushDuration").asDouble()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"profiled.py, python", "profiled.mjs, nodejs", "go, provided"})
    void aPushThatFailsIsToldAndFailsTheFunctionOnlyIfItIsRequired(String file, String family) throws IOException {
        String name = deploy(file, family, Map.of("ASSAY_PROFILE_BUCKET", "no-such-bucket"));
        String required = deploy(
                file, family, Map.of("ASSAY_PROFILE_BUCKET", "no-such-bucket", "ASSAY_PROFILE_REQUIRED", "true"));

        assertThat(JSON.readTree(invoke(name).payload().asByteArray())
                        .path("profilePushError")
                        .asText())
                .contains("no-such-bucket", "404 NoSuchBucket");
        assertThat(invoke(required).functionError()).isEqualTo("Unhandled");
    }

    private static InvokeResponse invoke(String name) {
        return target.control().invoke(invoke -> invoke.functionName(name).payload(SdkBytes.fromUtf8String("{}")));
    }

    private static String deploy(String file, String family, Map<String, String> environment) {
        assumeThat(target.runtimeMissing(family)).isEmpty();
        if (file.equals("go")) {
            GoToolchain.assumeReadyFor("profiled/go");
        }
        FunctionPackage code = FunctionPackage.ofArchive(FUNCTIONS.resolve(file), "profiled.handler");
        String name = "profiled-" + java.util.UUID.randomUUID();
        target.control()
                .createFunction(create -> create.functionName(name)
                        .role(target.role())
                        .runtime(target.runtime(family).orElseThrow())
                        .handler(code.handler())
                        .memorySize(1769)
                        .timeout(20)
                        .environment(with -> with.variables(environment))
                        .code(zip -> zip.zipFile(SdkBytes.fromByteArray(code.bytes()))));
        return name;
    }
}
