package coldstarts;

import static dev.assay.data.ColdStart.DEPLOYMENT;
import static dev.assay.data.ColdStart.SCALE_OUT;
import static dev.assay.data.Factors.COLD_START;
import static dev.assay.data.Factors.MEMORY;
import static dev.assay.targets.Capability.INIT_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.experiment.Claim;
import dev.assay.experiment.ColdStarts;
import dev.assay.experiment.Experiment;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.Memory;
import dev.assay.experiment.Payload;
import dev.assay.experiment.Requires;
import dev.assay.results.Results;
import functions.PrimeSieve;

/** How long does a new instance take, and does it matter why it is new? See README.md beside this file. */
@Experiment(
        value = "Cold starts",
        question = "How long does INIT take, and does it matter why an instance is new and how much memory it has?")
@ColdStarts({DEPLOYMENT, SCALE_OUT})
@LambdaFunction(handler = PrimeSieve.class, timeoutSeconds = 60)
@Memory({512, 1769})
@Payload("{\"n\": 1000000, \"times\": 10}")
@Load(invocations = 5, nightlyInvocations = 50)
class ColdStartsExperiment {

    @Claim(exact = true)
    void everyVisitMeetsANewInstance(Results results) {
        assertThat(results).fillsEveryCell();
    }

    @Claim
    @Requires(INIT_TIME)
    void initTakesAtMostTwoSeconds(Results results) {
        assertThat(results.coldStarts().init()).hasMedianAtMost(2_000);
    }

    @Claim
    @Requires(INIT_TIME)
    void initTakesAsLongWhateverTheReason(Results results) {
        assertThat(results.coldStarts().init()).shiftsAcross(COLD_START).byFactorBetween(0.33, 3);
    }

    @Claim
    @Requires(INIT_TIME)
    void initDoesNotDependOnMemory(Results results) {
        assertThat(results.coldStarts().init())
                .scalesWith(MEMORY)
                .withExponent(0)
                .within(0.5);
    }
}
