package powertuning;

import static dev.assay.data.Factors.MEMORY;
import static dev.assay.targets.Capability.CPU_FOLLOWS_MEMORY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.experiment.Claim;
import dev.assay.experiment.Experiment;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.Memory;
import dev.assay.experiment.Payload;
import dev.assay.experiment.Requires;
import dev.assay.results.Results;
import functions.PrimeSieve;

/** Which memory setting is the fastest, the cheapest, or cheap and fast enough? See README.md beside this file. */
@Experiment(
        value = "Power tuning",
        question = "Which memory setting is the fastest, which is the cheapest, and which is the best balance of both?")
@LambdaFunction(handler = PrimeSieve.class, timeoutSeconds = 120)
@Memory({512, 1024, 1769})
@Payload("{\"n\": 1000000, \"times\": 40}")
@Load(invocations = 100)
class PowerTuningExperiment {

    @Claim
    @Requires(CPU_FOLLOWS_MEMORY)
    void aWholeCpuIsTheFastest(Results results) {
        assertThat(results.tuning(MEMORY).fastest()).isOnly(1769);
    }

    @Claim
    @Requires(CPU_FOLLOWS_MEMORY)
    void aWholeCpuIsAmongTheCheapest(Results results) {
        assertThat(results.tuning(MEMORY).cheapest()).includes(1769);
    }

    @Claim
    @Requires(CPU_FOLLOWS_MEMORY)
    void aWholeCpuIsTheBestBalance(Results results) {
        assertThat(results.tuning(MEMORY).balanced(0.5)).isOnly(1769);
    }
}
