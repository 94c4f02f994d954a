package variation;

import static dev.assay.targets.Capability.STEADY_HOST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.experiment.Claim;
import dev.assay.experiment.EachLevel;
import dev.assay.experiment.Experiment;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.Payload;
import dev.assay.experiment.Requires;
import dev.assay.experiment.Span;
import dev.assay.results.Observations;
import dev.assay.results.Results;
import functions.PrimeSieve;

/** Does the same work take the same time, now and later? See README.md beside this file. */
@Experiment(
        value = "Variation over time",
        question =
                "Does the same work take the same time, now and later? What varies: single calls, or the host under them?")
@LambdaFunction(handler = PrimeSieve.class, timeoutSeconds = 60)
@Payload("{\"n\": 1000000, \"times\": 50}")
@Load(invocations = 200, nightlyInvocations = 600, callsPerVisit = 5)
@Span(nightlySeconds = 3600)
class VariationOverTimeExperiment {

    @EachLevel
    void everyInvocationCountsThePrimesExactly(Observations at) {
        assertThat(at).allSucceeded().everyResponse("primes", 78_498);
    }

    @Claim
    void everyRoundIsWhole(Results results) {
        assertThat(results).fillsEveryCell();
    }

    @Claim
    @Requires(STEADY_HOST)
    void roundsDifferByLessThanTenPercent(Results results) {
        assertThat(results.duration().overTime()).hasDeviationBetweenRoundsOfAtMost(0.10);
    }

    @Claim
    @Requires(STEADY_HOST)
    void durationDoesNotDrift(Results results) {
        assertThat(results.duration().overTime()).driftsByAtMost(0.15);
    }
}
