package coldstarts;

import static dev.assay.data.Factors.PACKAGE_SIZE;
import static dev.assay.targets.Capability.INIT_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.experiment.Claim;
import dev.assay.experiment.ColdStarts;
import dev.assay.experiment.Experiment;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.PackageSize;
import dev.assay.experiment.Payload;
import dev.assay.experiment.Requires;
import dev.assay.results.Results;
import functions.PrimeSieve;

/** Does INIT take longer if the package is larger, though the function reads nothing of it? See README.md beside this file. */
@Experiment(
        value = "Package size",
        question = "Does INIT take longer if the package is larger, though the function reads nothing of it?")
@ColdStarts
@PackageSize({5, 40})
@LambdaFunction(handler = PrimeSieve.class, memoryMegabytes = 1769, timeoutSeconds = 60)
@Payload("{\"n\": 1000, \"times\": 1}")
@Load(invocations = 5, nightlyInvocations = 50)
class PackageSizeExperiment {

    @Claim
    @Requires(INIT_TIME)
    void initDoesNotDependOnWhatIsNeverRead(Results results) {
        assertThat(results.coldStarts().init())
                .scalesWith(PACKAGE_SIZE)
                .withExponent(0)
                .within(0.25);
    }
}
