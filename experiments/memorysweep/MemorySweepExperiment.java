package memorysweep;

import static dev.assay.data.Factors.MEMORY;
import static dev.assay.targets.Capability.CPU_FOLLOWS_MEMORY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.experiment.Claim;
import dev.assay.experiment.EachLevel;
import dev.assay.experiment.Experiment;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.Memory;
import dev.assay.experiment.Payload;
import dev.assay.experiment.Requires;
import dev.assay.results.Observations;
import dev.assay.results.Results;
import functions.PrimeSieve;

/** Is performance, and so cost, linear in memory? See README.md beside this file. */
@Experiment(
        value = "Memory sweep",
        question = "Is a function with twice the memory twice as fast, and does it therefore cost the same?")
@LambdaFunction(handler = PrimeSieve.class, timeoutSeconds = 120)
@Memory({128, 256, 512, 1024, 1769})
@Payload("{\"n\": 1000000, \"times\": 40}")
@Load(invocations = 10, nightlyInvocations = 100)
class MemorySweepExperiment {

    @EachLevel
    void everyInvocationCountsThePrimesExactly(Observations at) {
        assertThat(at).allSucceeded().everyResponse("primes", 78_498);
    }

    @Claim
    void everyCellOfTheDesignIsFilled(Results results) {
        assertThat(results).fillsEveryCell();
    }

    @Claim
    void everyInvocationHasAProfile(Results results) {
        assertThat(results).hasProfileOfEveryInvocation();
    }

    @Claim
    @Requires(CPU_FOLLOWS_MEMORY)
    void durationIsInverselyProportionalToMemory(Results results) {
        assertThat(results.duration()).scalesWith(MEMORY).withExponent(-1).within(0.15);
    }

    @Claim
    @Requires(CPU_FOLLOWS_MEMORY)
    void costPerInvocationDoesNotDependOnMemory(Results results) {
        assertThat(results.cost()).scalesWith(MEMORY).withExponent(0).within(0.15);
    }
}
