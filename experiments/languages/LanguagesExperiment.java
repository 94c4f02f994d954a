package languages;

import static dev.assay.targets.Capability.CPU_FOLLOWS_MEMORY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.data.Factors;
import dev.assay.experiment.Claim;
import dev.assay.experiment.Experiment;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.Payload;
import dev.assay.experiment.Requires;
import dev.assay.experiment.Version;
import dev.assay.results.Results;
import dev.assay.targets.Capability;

/** The same work in four languages: which is the fastest, the cheapest, and the smallest? See README.md beside this file. */
@Experiment(
        value = "Languages",
        question = "How do the warm duration, the memory and the cost depend on the language of the function?")
@Version(name = "java", handler = Sieve.class)
@Version(name = "python", archive = "experiments/languages/sieve.py", archiveHandler = "sieve.handler")
@Version(name = "node", archive = "experiments/languages/sieve.mjs", archiveHandler = "sieve.handler")
@Version(name = "go", archive = "experiments/languages/go")
@LambdaFunction(timeoutSeconds = 60)
@Payload("{\"n\": 500000}")
@Load(invocations = 40, nightlyInvocations = 200)
class LanguagesExperiment {

    private static final int PRIMES = 41_538;

    @Claim(exact = true)
    void allLanguagesCountTheSamePrimes(Results results) {
        results.cells()
                .forEach(cell -> assertThat(results.at(cell)).allSucceeded().everyResponse("primes", PRIMES));
    }

    @Claim
    @Requires(CPU_FOLLOWS_MEMORY)
    void aCompiledLanguageIsTheFastest(Results results) {
        assertThat(results.tuning(Factors.VERSION).fastest()).includes("go");
    }

    @Claim
    @Requires(Capability.MEMORY_USED)
    void goUsesTheLeastMemory(Results results) {
        assertThat(results.tuning(Factors.VERSION)
                        .withDuration(results.memoryUsed())
                        .fastest())
                .isOnly("go");
    }
}
