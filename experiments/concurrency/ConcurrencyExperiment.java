package concurrency;

import static dev.assay.data.Factors.CONCURRENCY;
import static dev.assay.data.Factors.MEMORY;
import static dev.assay.targets.Capability.CPU_FOLLOWS_MEMORY;
import static dev.assay.targets.Capability.CPU_PER_INSTANCE;
import static dev.assay.targets.Capability.PRIVATE_TMP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.data.Cell;
import dev.assay.experiment.Claim;
import dev.assay.experiment.Concurrency;
import dev.assay.experiment.EachLevel;
import dev.assay.experiment.Experiment;
import dev.assay.experiment.Factor;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.Memory;
import dev.assay.experiment.Payload;
import dev.assay.experiment.Release;
import dev.assay.experiment.Requires;
import dev.assay.results.Observations;
import dev.assay.results.Results;
import functions.PrimeSieve;

/** Do calls at once take as long as one alone, when each computes? See README.md beside this file. */
@Experiment(
        value = "Concurrency",
        question =
                "Five or more calls at once instead of one after the other: does each get its own instance, and take as long as it does alone?")
@LambdaFunction(handler = PrimeSieve.class, timeoutSeconds = 120)
@Memory({128, 256})
@Factor(
        name = "times",
        values = {"16", "32"},
        unit = "sieves")
@Concurrency(
        value = {1, 5},
        nightly = {1, 10, 50, 100})
@Payload("{\"n\": 1000000}")
@Load(invocations = 10, nightlyInvocations = 20, release = Release.TOGETHER)
class ConcurrencyExperiment {

    @EachLevel
    void everyInvocationCountsThePrimesExactly(Observations at) {
        assertThat(at).allSucceeded().everyResponse("primes", 78_498);
    }

    @Claim
    void everyCallBringsOneResult(Results results) {
        assertThat(results).hasOneResultForEveryCall();
    }

    @Claim
    @Requires({CPU_FOLLOWS_MEMORY, CPU_PER_INSTANCE})
    void theCallsOfABurstAreAllInFlightAtOnce(Results results) {
        for (Cell cell : results.cells()) {
            if (cell.callers() > 1) {
                assertThat(results.at(cell)).everyBurstWasInFlightTogether();
            }
        }
    }

    @Claim
    @Requires(PRIVATE_TMP)
    void noInstanceServesTwoCallsAtOnce(Results results) {
        assertThat(results).hasNoTwoCallsAtOnceOnAnInstance();
    }

    @Claim
    @Requires({CPU_FOLLOWS_MEMORY, CPU_PER_INSTANCE})
    void durationIsInverselyProportionalToMemoryAloneAndTogether(Results results) {
        assertThat(results.duration()).scalesWith(MEMORY).withExponent(-1).within(0.25);
    }

    @Claim
    @Requires({CPU_FOLLOWS_MEMORY, CPU_PER_INSTANCE})
    void durationIsProportionalToTheWorkAloneAndTogether(Results results) {
        assertThat(results.duration()).scalesWith("times").withExponent(1).within(0.25);
    }

    @Claim
    @Requires({CPU_FOLLOWS_MEMORY, CPU_PER_INSTANCE})
    void callsAtOnceTakeAsLongAsOneAlone(Results results) {
        assertThat(results.duration()).shiftsAcross(CONCURRENCY).byFactorBetween(0.8, 1.25);
    }
}
