package dev.assay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.data.Cell;
import dev.assay.data.HostCpu;
import dev.assay.data.Level;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import dev.assay.data.Place;
import dev.assay.internal.load.Calls;
import dev.assay.internal.load.Origin;
import dev.assay.internal.load.PlannedCall;
import dev.assay.internal.packaging.FunctionPackage;
import dev.assay.internal.runfolder.Journal;
import dev.assay.internal.time.TimeSource;
import dev.assay.targets.Capability;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.lambda.model.CreateFunctionRequest;

/** What instances are held to, and what is known of the calls that they serve: seen through observations, as experiments see it. */
abstract class InstanceContract extends TargetContract {

    private static final int SMALL = 256;
    private static final double MEGABYTES_OF_ONE_CPU = 1769;

    @TempDir
    @Nullable
    Path folder;

    /** That a host which is busy gives less is no matter here; more would be. */
    @Test
    @Shows({Capability.CPU_FOLLOWS_MEMORY, Capability.CPU_PER_INSTANCE})
    void anInstanceIsHeldToTheShareOfItsMemory() throws InterruptedException {
        String name = deployInstance(create -> create.memorySize(SMALL));
        call(name, "{}");

        Observation seen = call(name, "{\"do\": \"burn\", \"number\": 100}");

        double share = SMALL / MEGABYTES_OF_ONE_CPU;
        assertThat(seen.platform().wantedCpuShare()).isNotNull().isBetween(0.99 * share, 1.01 * share);
        assertThat(attribute(seen, "cpuTime") / attribute(seen, "duration")).isLessThan(1.3 * share);
    }

    @Test
    @Shows(Capability.CPU_TIME)
    void theCpuTimeOfACallIsKnown() throws InterruptedException {
        String name = deployInstance(create -> {});
        call(name, "{}");

        assertThat(call(name, "{\"do\": \"burn\", \"number\": 100}").platform().cpuMillis())
                .isNotNull()
                .isBetween(95.0, 2_000.0);
    }

    @Test
    @Shows(Capability.INIT_TIME)
    void theInitOfAColdCallIsKnown() throws InterruptedException {
        String name = deployInstance(create -> {});

        Observation cold = call(name, "{}");
        Observation warm = call(name, "{}");

        assertThat(cold.cold()).isTrue();
        assertThat(cold.platform().initMillis()).isNotNull().isPositive();
        assertThat(warm.cold()).isFalse();
        assertThat(warm.platform().initMillis()).isNull();
    }

    @Test
    @Shows(Capability.MEMORY_USED)
    void theMemoryThatAnInstanceUsedIsKnown() throws InterruptedException {
        String name = deployInstance(create -> {});

        Integer before = call(name, "{}").platform().maxMemoryUsedMegabytes();
        Integer after =
                call(name, "{\"do\": \"hold\", \"number\": 200}").platform().maxMemoryUsedMegabytes();

        assertThat(before).isNotNull();
        assertThat(after).isNotNull();
        assertThat(Objects.requireNonNull(after) - Objects.requireNonNull(before))
                .isBetween(180, 300);
    }

    @Test
    @Shows(Capability.MEMORY_LIMIT)
    void anInstanceThatUsesMoreThanItsMemoryIsEnded() throws InterruptedException {
        String name = deployInstance(create -> create.memorySize(512)
                .environment(with -> with.variables(Map.of("JAVA_TOOL_OPTIONS", "-XX:MaxDirectMemorySize=2g"))));
        assertThat(call(name, "{\"do\": \"hold\", \"number\": 200}").outcome()).isEqualTo(Outcome.SUCCESS);

        Observation over = call(name, "{\"do\": \"hold\", \"number\": 600}");
        Observation next = call(name, "{}");

        assertThat(over.outcome()).isEqualTo(Outcome.FUNCTION_ERROR);
        assertThat(String.valueOf(over.failure())).containsAnyOf("Runtime.OutOfMemory", "Runtime.ExitError");
        assertThat(String.valueOf(over.failure())).contains("signal: killed");
        assertThat(next.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(next.cold()).isTrue();
    }

    @Test
    @Shows(Capability.PRIVATE_TMP)
    void anInstanceDoesNotSeeTheFilesOfAnother() throws InterruptedException {
        String name = deployInstance(create -> {});

        assertThat(isMarked(name)).isFalse();
        assertThat(isMarked(name)).isTrue();
        lambda().updateFunctionConfiguration(update -> update.functionName(name).description("with new instances"));
        awaitUpdated(name);
        assertThat(isMarked(name)).isFalse();
    }

    @Test
    @Shows(Capability.TMP_LIMIT)
    void anInstanceCanFillItsTmpAndNoMore() throws InterruptedException {
        String name = deployInstance(create -> create.memorySize(256).timeout(60));

        assertThat(attribute(call(name, "{\"do\": \"fill\", \"number\": 700}"), "filled"))
                .isBetween(512.0, 540.0);
    }

    @Test
    @Shows(Capability.CONTAINMENT)
    void anInstanceSeesItsOwnProcessesAndMayHave1024() throws InterruptedException {
        String name = deployInstance(create -> {});

        Observation seen = call(name, "{\"do\": \"strangers\"}");

        assertThat(attribute(seen, "processes")).isBetween(1.0, 10.0);
        assertThat(attribute(seen, "threads")).isBetween(900.0, 1_024.0);
    }

    @Test
    @Shows(Capability.FREEZE)
    void anInstanceDoesNothingBetweenTwoCalls() throws InterruptedException {
        String name = deployInstance(create -> {});
        String other = deployInstance(create -> {});
        call(name, "{\"do\": \"tick\"}");

        call(other, "{\"do\": \"sleep\", \"number\": 2000}");

        assertThat(attribute(call(name, "{\"do\": \"pause\"}"), "longestPause")).isGreaterThan(1_500);
    }

    @Test
    @Shows(Capability.KEEP_ALIVE)
    void anInstanceIsKeptAsLongAsItsFunctionAsks() throws InterruptedException {
        String other = deployInstance(create -> {});
        String brief = deployInstance(
                create -> create.environment(with -> with.variables(Map.of("ASSAY_KEEP_ALIVE_MILLIS", "300"))));
        call(other, "{}");
        call(brief, "{}");

        Observation meanwhile = call(other, "{\"do\": \"sleep\", \"number\": 1500}");

        assertThat(meanwhile.cold()).isFalse();
        assertThat(call(brief, "{}").cold()).isTrue();
        assertThat(call(brief, "{}").cold()).isFalse();
    }

    @Test
    @Shows(Capability.STEADY_HOST)
    void theSpeedOfTheHostIsKnown() throws InterruptedException {
        String name = deployInstance(create -> {});

        HostCpu host =
                call(name, "{\"do\": \"sleep\", \"number\": 1500}").platform().host();

        assertThat(host).isNotNull();
        assertThat(Objects.requireNonNull(host).idleCpus()).isBetween(0.0, 1_000.0);
        assertThat(host.speed()).isNotNull().isBetween(0.001, 100.0);
    }

    @Test
    @Shows(Capability.OBJECT_STORE)
    void theFunctionReachesTheObjectStore() throws InterruptedException {
        String bucket = "conformance-" + UUID.randomUUID();
        target().objects().createBucket(create -> create.bucket(bucket));
        String name = deployInstance(create -> create.environment(with -> with.variables(Map.of(
                "ASSAY_PROFILE_BUCKET", bucket, "ASSAY_PROFILE_PREFIX", "run", "ASSAY_PROFILE_REQUIRED", "true"))));

        Observation seen = call(name, "{}");

        assertThat(seen.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(target().objects()
                        .listObjectsV2(list -> list.bucket(bucket).prefix("run/"))
                        .contents())
                .singleElement()
                .satisfies(object -> assertThat(object.key()).contains(Objects.requireNonNull(seen.requestId())));
    }

    private String deployInstance(Consumer<CreateFunctionRequest.Builder> settings) {
        FunctionPackage code = FunctionPackage.ofHandler(InstanceFunction.class, List.of());
        return deploy(create -> {
            create.handler(code.handler()).timeout(60).code(zip -> zip.zipFile(SdkBytes.fromByteArray(code.bytes())));
            settings.accept(create);
        });
    }

    /** Makes a call as an experiment does. */
    private Observation call(String function, String event) throws InterruptedException {
        Cell cell = new Cell(List.of(new Level("memory", SMALL, "MB")));
        Path file = Objects.requireNonNull(folder).resolve(UUID.randomUUID() + ".jsonl");
        try (LambdaAsyncClient caller = target().caller(1);
                Journal journal = Journal.open(file)) {
            return new Calls(
                            caller, journal, Origin.of(TimeSource.system()), Duration.ofSeconds(90), target().witness())
                    .make(new PlannedCall(
                            new Place(cell, 0, 0, 0, 0), function, event.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** Whether an earlier call has left a file in the instance's /tmp; leaves one. */
    private boolean isMarked(String function) throws InterruptedException {
        return profile(call(function, "{\"do\": \"mark\"}")).path("marked").asBoolean();
    }

    private static double attribute(Observation seen, String name) {
        return profile(seen).path(name).asDouble(Double.NaN);
    }

    private static JsonNode profile(Observation seen) {
        return Objects.requireNonNull(seen.profile(), () -> "profile of " + seen);
    }
}
