package dev.assay.internal.targets.aws;

import dev.assay.testkit.LaunchedExperiments;
import io.qameta.allure.junitplatform.AllureJunitPlatform;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;

/** A run of experiments on the target aws, in a JVM that is killed meanwhile. */
final class RunToKill {

    private static final int BEFORE_EXPERIMENTS = 4;

    private RunToKill() {}

    /** @param arguments endpoint, what is there ({@code embedded} or {@code localstack}), folder of lists, folder of runs, experiments */
    public static void main(String[] arguments) {
        Map<String, String> parameters = Map.of(
                "assay.target",
                "aws",
                "assay.aws.endpoint",
                arguments[0],
                AwsSettings.STAND_IN,
                arguments[1],
                "assay.aws.region",
                "us-east-1",
                "assay.aws.javaRuntime",
                arguments[1].equals("embedded") ? "java17" : "java21",
                "assay.aws.journal",
                arguments[2]);
        try (LaunchedExperiments experiments = LaunchedExperiments.in(Path.of(arguments[3]), parameters)) {
            experiments.run(
                    List.of(new AllureJunitPlatform()),
                    Arrays.stream(arguments)
                            .skip(BEFORE_EXPERIMENTS)
                            .map(DiscoverySelectors::selectClass)
                            .toArray(DiscoverySelector[]::new));
        }
        System.exit(0);
    }
}
