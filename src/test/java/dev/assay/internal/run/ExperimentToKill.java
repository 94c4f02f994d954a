package dev.assay.internal.run;

import dev.assay.testkit.LaunchedExperiments;
import java.nio.file.Path;
import org.junit.platform.engine.discovery.DiscoverySelectors;

/** A run in a JVM that is killed meanwhile. */
final class ExperimentToKill {

    private ExperimentToKill() {}

    /** @param arguments folder of runs, experiment */
    public static void main(String[] arguments) {
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(Path.of(arguments[0]))) {
            experiments.run(DiscoverySelectors.selectClass(arguments[1]));
        }
        System.exit(0);
    }
}
