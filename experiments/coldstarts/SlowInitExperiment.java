package coldstarts;

import static dev.assay.targets.Capability.INIT_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.experiment.Claim;
import dev.assay.experiment.ColdStarts;
import dev.assay.experiment.Experiment;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.Payload;
import dev.assay.experiment.Requires;
import dev.assay.results.Results;
import functions.PrimeSieve;

/** How long does INIT take on most new instances? See README.md beside this file. */
@Experiment(value = "Slow INIT", question = "How long does INIT take on seven of ten new instances at most?")
@ColdStarts
@LambdaFunction(handler = PrimeSieve.class, memoryMegabytes = 1769, timeoutSeconds = 60)
@Payload("{\"n\": 1000, \"times\": 1}")
@Load(invocations = 9, generations = 9, nightlyInvocations = 60, nightlyGenerations = 20)
@Requires(INIT_TIME)
class SlowInitExperiment {

    @Claim
    void sevenOfTenTakeAtMostFiveSeconds(Results results) {
        assertThat(results.coldStarts().init()).hasPercentileAtMost(70, 5_000);
    }
}
