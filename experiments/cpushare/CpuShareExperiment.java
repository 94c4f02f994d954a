package cpushare;

import static dev.assay.targets.Capability.CPU_FOLLOWS_MEMORY;
import static dev.assay.targets.Capability.CPU_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.experiment.EachLevel;
import dev.assay.experiment.Experiment;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.Memory;
import dev.assay.experiment.Payload;
import dev.assay.experiment.Requires;
import dev.assay.results.Observations;
import functions.PrimeSieve;

/** Does the target give a function the CPU that its memory setting promises? See README.md beside this file. */
@Experiment(
        value = "CPU share",
        question = "Does the target give an instance the CPU that its memory setting promises?")
@LambdaFunction(handler = PrimeSieve.class, timeoutSeconds = 300)
@Memory({128, 256, 512, 1024, 1769})
@Payload("{\"n\": 1000000, \"times\": 360}")
@Load(invocations = 2, nightlyInvocations = 20, generations = 1, nightlyGenerations = 5)
class CpuShareExperiment {

    @EachLevel(exact = true)
    @Requires({CPU_FOLLOWS_MEMORY, CPU_TIME})
    void cpuTimeOverDurationIsMemoryOver1769(Observations at) {
        assertThat(at.cpuShare()).hasObservedMeanBetween(0.95, 1.05);
    }
}
