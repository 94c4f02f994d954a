package primes;

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

/** Primes in Python at four memory settings: are duration and cost linear in memory? See README.md beside this file. */
@Experiment(
        value = "Primes in Python",
        question = "Are the duration and the cost of a function in Python linear in its memory?")
@LambdaFunction(archive = "experiments/primes/primes.py", archiveHandler = "primes.handler", timeoutSeconds = 120)
@Memory({128, 256, 512, 1024})
@Payload("{\"n\": 100000, \"times\": 10}")
@Load(invocations = 10, nightlyInvocations = 100)
class PrimesExperiment {

    @EachLevel
    void everyInvocationCountsThePrimesExactly(Observations at) {
        assertThat(at).allSucceeded().everyResponse("primes", 9_592);
    }

    @Claim(exact = true)
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
    void costDoesNotDependOnMemory(Results results) {
        assertThat(results.cost()).scalesWith(MEMORY).withExponent(0).within(0.15);
    }
}
