package dev.assay.internal.targets.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.ContainerPort;
import dev.assay.conformance.FunctionZip;
import dev.assay.internal.targets.localstack.engine.EngineSearch;
import dev.assay.internal.targets.localstack.engine.RuntimeImages;
import dev.assay.targets.Capability;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.DockerClientFactory;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

@EnabledIf("dev.assay.testkit.Docker#isAvailable")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class LimitedInstancesDockerTest {

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    /** In no registry, as what somebody built on their own machine. */
    private static final String OWN_IMAGE = "assay.invalid/lambda-java:built-here";

    private static final String NOWHERE = "127.0.0.1:1/lambda-python:3.12";

    private final DockerClient docker = DockerClientFactory.lazyClient();
    private LocalStackTarget target;

    @BeforeAll
    void start() {
        LocalStackSettings found = LocalStackSettings.from(name -> Optional.empty(), System::getenv);
        String runtime = JavaRuntime.choose(
                found.runtimeImages().byRuntime().keySet(), Runtime.version().feature());
        docker.tagImageCmd(found.runtimeImages().image(runtime), "assay.invalid/lambda-java", "built-here")
                .exec();
        String images = "{\"" + runtime + "\": \"" + OWN_IMAGE + "\", \"python3.12\": \"" + NOWHERE + "\"}";
        target = LocalStackTarget.start(
                LocalStackSettings.from(
                        name -> name.equals(RuntimeImages.PROPERTY) ? Optional.of(images) : Optional.empty(),
                        System::getenv),
                EngineSearch.ofThisUser(System::getenv, EngineSearch.PATIENTLY),
                line -> {});
    }

    @AfterAll
    void stop() {
        target.close();
        docker.removeImageCmd(OWN_IMAGE).withForce(true).exec();
    }

    @Test
    void anImageThatTheEngineHasIsAskedOfNoRegistry() {
        String instance = instance(invoke(deploy("own-image", 256), 0));

        assertThat(docker.listContainersCmd().withNameFilter(List.of(instance)).exec())
                .extracting(Container::getImage)
                .containsExactly(OWN_IMAGE);
    }

    @Test
    void whyAFunctionCannotBeMadeIsInItsState() {
        target.control()
                .createFunction(create -> create.functionName("no-image")
                        .runtime("python3.12")
                        .role(target.role())
                        .handler("main.handler")
                        .code(code -> code.zipFile(FunctionZip.of(Glutton.class))));

        assertThatThrownBy(
                        () -> target.control().waiter().waitUntilFunctionActiveV2(get -> get.functionName("no-image")))
                .isInstanceOf(SdkException.class);
        assertThat(target.control()
                        .getFunctionConfiguration(get -> get.functionName("no-image"))
                        .stateReason())
                .contains(NOWHERE);
    }

    @Test
    void localStackListensOnLoopbackAlone() {
        int port = Integer.parseInt(target.toString().replaceAll(".*:", ""));

        List<String> addresses = docker.listContainersCmd().exec().stream()
                .map(Container::getPorts)
                .flatMap(Arrays::stream)
                .filter(one -> Integer.valueOf(port).equals(one.getPublicPort()))
                .map(ContainerPort::getIp)
                .toList();

        assertThat(addresses).isNotEmpty().containsOnly("127.0.0.1");
    }

    @Test
    void anInstanceIsHeldToItsMemoryAndItsShareOfACpu() {
        InstanceLimit limit = limitOf(invoke(deploy("held", 256), 0));

        assertThat(target.missing(Capability.CPU_FOLLOWS_MEMORY)).isEmpty();
        assertThat(limit.hasShareOf(256, PROCESSORS)).isTrue();
        assertThat(limit.memoryMegabytes()).isEqualTo(256);
    }

    @Test
    void newInstancesFollowAChangedMemory() {
        String function = deploy("changed", 256);
        invoke(function, 0);

        target.control()
                .updateFunctionConfiguration(
                        update -> update.functionName(function).memorySize(512));
        target.control().waiter().waitUntilFunctionUpdatedV2(get -> get.functionName(function));

        assertThat(limitOf(invoke(function, 0)).hasShareOf(512, PROCESSORS)).isTrue();
    }

    @Test
    void aFunctionThatTakesMoreThanItsMemoryIsKilledAndTheNextCallIsServed() {
        String function = deploy("glutton", 128);

        InvokeResponse over = invoke(function, 105);

        assertThat(over.functionError()).isNotNull();
        assertThat(over.payload().asUtf8String()).contains("Runtime exited with error: signal: killed");
        assertThat(invoke(function, 0).functionError()).isNull();
    }

    private String deploy(String name, int megabytes) {
        target.control()
                .createFunction(create -> create.functionName(name)
                        .runtime(target.javaRuntime())
                        .role(target.role())
                        .handler(Glutton.class.getName())
                        .memorySize(megabytes)
                        .timeout(60)
                        .code(code -> code.zipFile(FunctionZip.of(Glutton.class))));
        target.control().waiter().waitUntilFunctionActiveV2(get -> get.functionName(name));
        return name;
    }

    private InvokeResponse invoke(String function, int megabytes) {
        return target.control()
                .invoke(call -> call.functionName(function)
                        .payload(SdkBytes.fromUtf8String("{\"megabytes\": " + megabytes + "}")));
    }

    private InstanceLimit limitOf(InvokeResponse response) {
        return new InstanceLimits(docker).of(instance(response)).orElseThrow();
    }

    private static String instance(InvokeResponse response) {
        String json = response.payload().asUtf8String();
        return json.substring(json.indexOf(']') + 1, json.lastIndexOf('"'));
    }
}
