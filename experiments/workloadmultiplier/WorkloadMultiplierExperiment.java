package workloadmultiplier;

import static dev.assay.targets.Capability.CPU_FOLLOWS_MEMORY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.data.Observation;
import dev.assay.experiment.Claim;
import dev.assay.experiment.EachLevel;
import dev.assay.experiment.Experiment;
import dev.assay.experiment.Factor;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.Payload;
import dev.assay.experiment.Requires;
import dev.assay.results.Observations;
import dev.assay.results.Results;
import functions.PrimeSieve;
import java.util.OptionalDouble;

/** Does twice the work take twice the time, and so cost twice as much? See README.md beside this file. */
@Experiment(
        value = "Workload multiplier",
        question = "Does k times the work take k times as long, and cost k times as much?")
@LambdaFunction(handler = PrimeSieve.class, timeoutSeconds = 120, memoryMegabytes = 1769)
@Factor(
        name = "times",
        values = {"40", "80", "120", "160", "200"},
        unit = "sieves")
@Payload("{\"n\": 1000000}")
@Load(invocations = 20, generations = 10, nightlyInvocations = 100)
class WorkloadMultiplierExperiment {

    /** A platform may round the duration that it reports to hundredths. */
    private static final double ROUNDED_MILLIS = 0.005;

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
    void durationGrowsLinearlyWithTheWork(Results results) {
        assertThat(results.duration()).growsLinearlyWith("times").within(0.1);
    }

    @Claim
    @Requires(CPU_FOLLOWS_MEMORY)
    void costFollowsTheWork(Results results) {
        assertThat(results.cost()).growsLinearlyWith("times").within(0.1);
    }

    @Claim
    void everyCallIsBilledItsDurationRoundedUpToTheNextMillisecond(Results results) {
        assertThat(results.measure("rounding", "ms", WorkloadMultiplierExperiment::rounding))
                .hasEveryValueBetween(-ROUNDED_MILLIS, 1 + ROUNDED_MILLIS);
    }

    private static OptionalDouble rounding(Observation call) {
        Long billed = call.platform().billedMillis();
        Double duration = call.platform().durationMillis();
        return billed == null || duration == null ? OptionalDouble.empty() : OptionalDouble.of(billed - duration);
    }
}
