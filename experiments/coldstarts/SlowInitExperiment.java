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

/** How long does the slowest quarter of new instances take? See README.md beside this file. */
@Experiment(value = "Slow INIT", question = "How long does INIT take on three of four new instances at most?")
@ColdStarts
@LambdaFunction(handler = PrimeSieve.class, memoryMegabytes = 1769, timeoutSeconds = 60)
@Payload("{\"n\": 1000, \"times\": 1}")
@Load(invocations = 14, generations = 7, nightlyInvocations = 50, nightlyGenerations = 10)
@Requires(INIT_TIME)
class SlowInitExperiment {

    @Claim
    void threeOfFourTakeAtMostThreeSeconds(Results results) {
        assertThat(results.coldStarts().init()).hasPercentileAtMost(75, 3_000);
    }
}
