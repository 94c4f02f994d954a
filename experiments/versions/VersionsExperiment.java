package versions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.experiment.Claim;
import dev.assay.experiment.EachLevel;
import dev.assay.experiment.Experiment;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.Payload;
import dev.assay.experiment.Version;
import dev.assay.results.Observations;
import dev.assay.results.Results;
import functions.AllocatingSieve;
import functions.PrimeSieve;

/** Is the sieve in segments slower than the one that it replaced? See README.md beside this file. */
@Experiment(value = "Versions", question = "A new version of a function replaces an old one. Is it slower?")
@Version(name = "baseline", handler = AllocatingSieve.class)
@Version(name = "candidate", handler = PrimeSieve.class)
@LambdaFunction(timeoutSeconds = 120)
@Payload("{\"n\": 1000000, \"times\": 20}")
@Load(invocations = 40, generations = 10, nightlyInvocations = 200, nightlyGenerations = 20)
class VersionsExperiment {

    @EachLevel
    void bothVersionsCountThePrimesExactly(Observations at) {
        assertThat(at).allSucceeded().everyResponse("primes", 78_498);
    }

    @Claim
    void theCandidateIsNotSlower(Results results) {
        assertThat(results.duration()).isNotSlowerThan("baseline").byMoreThanPercent(5);
    }

    @Claim
    void theCandidatePassesTheGate(Results results) {
        assertThat(results.duration()).hasNoRegressionAgainst("baseline");
    }
}
