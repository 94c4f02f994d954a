package stopping;

import static dev.assay.targets.Capability.CPU_FOLLOWS_MEMORY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.experiment.Claim;
import dev.assay.experiment.Experiment;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.Payload;
import dev.assay.experiment.Requires;
import dev.assay.experiment.Stopping;
import dev.assay.results.Results;
import functions.PrimeSieve;

/** How many calls does it take to know a median to 25%? See README.md beside this file. */
@Experiment(
        value = "Stopping",
        question = "How many calls does it take to know the median duration of a function to 25%?")
@LambdaFunction(handler = PrimeSieve.class, memoryMegabytes = 1769, timeoutSeconds = 60)
@Payload("{\"n\": 1000000, \"times\": 20}")
@Load(invocations = 10, nightlyInvocations = 50, nightlyGenerations = 5)
@Stopping(halfWidthPercent = 25, mostSeconds = 60)
class StoppingExperiment {

    @Claim
    @Requires(CPU_FOLLOWS_MEMORY)
    void theMedianIsKnownWellEnough(Results results) {
        assertThat(results).hasConverged();
    }

    @Claim
    void primesAreCountedWithinASecond(Results results) {
        assertThat(results.duration()).hasMedianAtMost(1_000);
    }
}
