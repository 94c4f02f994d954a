package dev.assay.internal.run;

import dev.assay.testkit.LaunchedExperiments;
import java.nio.file.Path;
import java.util.Map;
import org.junit.platform.engine.discovery.DiscoverySelectors;

/** A run in a JVM whose working directory is that of another project. */
final class ExperimentElsewhere {

    private ExperimentElsewhere() {}

    /** @param arguments folder of runs, experiment, what to do with the baseline */
    public static void main(String[] arguments) {
        Map<String, String> parameters = Map.of("assay.baseline", arguments[2]);
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(Path.of(arguments[0]), parameters)) {
            experiments.run(DiscoverySelectors.selectClass(arguments[1]));
        }
        System.exit(0);
    }
}
