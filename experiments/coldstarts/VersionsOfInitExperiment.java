package coldstarts;

import static dev.assay.targets.Capability.INIT_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.experiment.Claim;
import dev.assay.experiment.ColdStarts;
import dev.assay.experiment.Experiment;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.Requires;
import dev.assay.experiment.Version;
import dev.assay.results.Results;
import functions.EagerSieve;
import functions.LazySieve;

/** What does it cost to prepare everything in INIT, and what does the first call gain? See README.md beside this file. */
@Experiment(
        value = "Versions of INIT",
        question = "What does it cost to prepare everything in INIT, and what does the first call gain?")
@ColdStarts
@Version(name = "lazy", handler = LazySieve.class)
@Version(name = "eager", handler = EagerSieve.class)
@LambdaFunction(memoryMegabytes = 1769, timeoutSeconds = 60)
@Load(invocations = 5, nightlyInvocations = 50)
@Requires(INIT_TIME)
class VersionsOfInitExperiment {

    @Claim
    void initOfTheLazyVersionIsNotLonger(Results results) {
        assertThat(results.coldStarts().init()).isNotSlowerThan("eager").byMoreThanPercent(25);
    }

    @Claim
    void theFirstCallOfTheEagerVersionIsNotSlower(Results results) {
        assertThat(results.coldStarts().duration()).isNotSlowerThan("lazy").byMoreThanPercent(5);
    }
}
