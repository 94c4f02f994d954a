package languages;

import static dev.assay.targets.Capability.INIT_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.data.Factors;
import dev.assay.experiment.Claim;
import dev.assay.experiment.ColdStarts;
import dev.assay.experiment.Experiment;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.Payload;
import dev.assay.experiment.Requires;
import dev.assay.experiment.Version;
import dev.assay.results.Results;

/** Cold starts of the same functions. See README.md beside this file. */
@Experiment(
        value = "Cold starts of languages",
        question = "How does the INIT of a cold start depend on the language of the function?")
@Requires(INIT_TIME)
@ColdStarts
@Version(name = "java", handler = Sieve.class)
@Version(name = "python", archive = "experiments/languages/sieve.py", archiveHandler = "sieve.handler")
@Version(name = "node", archive = "experiments/languages/sieve.mjs", archiveHandler = "sieve.handler")
@Version(name = "go", archive = "experiments/languages/go")
@LambdaFunction(timeoutSeconds = 60)
@Payload("{\"n\": 1000}")
@Load(invocations = 10, nightlyInvocations = 50)
class LanguageColdStartsExperiment {

    @Claim(exact = true)
    void everyVisitMeetsANewInstance(Results results) {
        assertThat(results).fillsEveryCell();
    }

    @Claim
    void aProgramHasTheShortestInit(Results results) {
        assertThat(results.tuning(Factors.VERSION)
                        .withDuration(results.coldStarts().init())
                        .fastest())
                .includes("go");
    }

    @Claim
    void initTakesAtMostTwoSecondsInEachLanguage(Results results) {
        assertThat(results.coldStarts().init()).hasMedianAtMost(2_000);
    }
}
