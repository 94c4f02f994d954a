package dev.assay.target.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.ContainerPort;
import dev.assay.conformance.FunctionZip;
import dev.assay.target.Capability;
import dev.assay.target.localstack.engine.EngineSearch;
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
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

@EnabledIf("dev.assay.testkit.Docker#isAvailable")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class LimitedInstancesDockerTest {

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final DockerClient docker = DockerClientFactory.lazyClient();
    private LocalStackTarget target;

    @BeforeAll
    void start() {
        target = LocalStackTarget.start(
                LocalStackSettings.from(name -> Optional.empty(), System::getenv),
                EngineSearch.ofThisUser(System::getenv, EngineSearch.PATIENTLY),
                line -> {});
    }

    @AfterAll
    void stop() {
        target.close();
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
        String json = response.payload().asUtf8String();
        String instance = json.substring(json.indexOf(']') + 1, json.lastIndexOf('"'));
        return new InstanceLimits(docker).of(instance).orElseThrow();
    }
}
