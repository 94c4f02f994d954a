package profilecompleteness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.data.Outcome;
import dev.assay.experiment.Claim;
import dev.assay.experiment.CollectProfiles;
import dev.assay.experiment.Experiment;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.Payload;
import dev.assay.experiment.Procedure;
import dev.assay.experiment.Requires;
import dev.assay.experiment.Stage;
import dev.assay.results.Coverage;
import dev.assay.results.Results;
import dev.assay.targets.Capability;
import functions.PrimeSieve;
import java.util.List;

/** Does every asynchronous call leave its profile, once and whole? See README.md beside this file. */
@Experiment(
        value = "Profile completeness",
        question = "Does every asynchronous call leave its profile in the object store, once, and is it whole?")
@LambdaFunction(handler = PrimeSieve.class, timeoutSeconds = 60)
@Payload("{\"n\": 10000, \"times\": 1}")
@Load(invocations = 5, generations = 1, nightlyInvocations = 50, nightlyGenerations = 5)
@CollectProfiles
@Requires(Capability.ASYNCHRONOUS_INVOCATION)
class ProfileCompletenessExperiment {

    private static final int CALLS_A_VISIT = 20;
    private static final int INSTANCES = 10;

    @Procedure
    void call(Stage stage) throws InterruptedException {
        if (stage.warmUp()) {
            // Not through the stage, which would take it back while calls are under way; it goes with the function.
            stage.control()
                    .putFunctionConcurrency(
                            request -> request.functionName(stage.function()).reservedConcurrentExecutions(INSTANCES));
            stage.call("warm-up", stage.payload());
            return;
        }
        for (int call = 0; call < CALLS_A_VISIT; call++) {
            stage.callAsynchronously("event", stage.payload());
        }
    }

    @Claim(exact = true)
    void everyCallWasAccepted(Results results) {
        long calls = results.step("event").all().size();
        long accepted = results.step("event").all().stream()
                .filter(one -> one.outcome() == Outcome.ACCEPTED)
                .count();
        assertThat(results.coverage("accepted calls").add("all visits", calls, accepted))
                .isComplete();
    }

    @Claim(exact = true)
    void theRequestIdsOfTheCallsAreThoseOfTheRecords(Results results) {
        assertThat(results.records()).areComplete().areAllExpected().areAllProfilesOfThisRun();
    }

    @Claim(exact = true)
    void noRecordIsDoubled(Results results) {
        assertThat(results.records()).areNotDoubled();
    }

    @Claim(exact = true)
    void everyRecordFitsTheSchema(Results results) {
        Coverage violations = results.coverage("violations of the schema");
        results.records().forEach(record -> {
            if (record.profile() != null) {
                List<String> wrong = ProfileSchema.violations(record.profile());
                violations.add(record.key() + " " + wrong, 0, wrong.size());
            }
        });
        assertThat(violations).isComplete();
    }
}
