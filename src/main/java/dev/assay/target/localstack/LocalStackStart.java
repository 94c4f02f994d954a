package dev.assay.target.localstack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Starts LocalStack and makes a target of it. */
public final class LocalStackStart {

    private LocalStackStart() {}

    public static LocalStackTarget start(
            String image, Map<String, String> runtimeImages, String mapping, boolean limits) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("ASSAY_LIMITS", limits ? "1" : "0");
        if (!runtimeImages.isEmpty()) {
            variables.put("LAMBDA_RUNTIME_IMAGE_MAPPING", mapping);
        }
        LocalStackServer server = new LocalStackServer(image, 0, variables, Map.of());
        try {
            server.start();
            DockerMachine machine = DockerMachine.of(server.docker());
            return new LocalStackTarget(
                    server,
                    machine,
                    new LocalStackCapabilities(
                            limits,
                            machine.limitsCpu() ? Optional.empty() : Optional.of("the Docker engine cannot limit CPU"),
                            machine.limitsMemory()
                                    ? Optional.empty()
                                    : Optional.of("the Docker engine cannot limit memory"),
                            machine.isThisOne()
                                    ? Optional.empty()
                                    : Optional.of("the Docker engine runs on another machine")),
                    Map.of("LocalStack", image + " at " + server.address()),
                    JavaRuntime.choose(runtimeImages.keySet(), Runtime.version().feature()));
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    public static LocalStackTarget provisional(java.util.function.Function<String, Optional<String>> parameter) {
        String mapping = System.getenv("ASSAY_LOCALSTACK_RUNTIME_IMAGES");
        return start(
                System.getenv("ASSAY_LOCALSTACK_IMAGE"),
                Map.of("java21", "x"),
                mapping,
                !parameter.apply("assay.localstack.limits").orElse("on").equals("off"));
    }
}
