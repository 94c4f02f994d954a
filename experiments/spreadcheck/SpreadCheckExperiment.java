package spreadcheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.experiment.AddToReport;
import dev.assay.experiment.Claim;
import dev.assay.experiment.CollectProfiles;
import dev.assay.experiment.Experiment;
import dev.assay.experiment.Factor;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.Payload;
import dev.assay.experiment.Procedure;
import dev.assay.experiment.Requires;
import dev.assay.experiment.Stage;
import dev.assay.report.ReportAdditions;
import dev.assay.results.Results;
import dev.assay.targets.Capability;
import java.io.IOException;

/** Does one call of a client carry a message to every instance of a function? See README.md beside this file. */
@Experiment(
        value = "Spread check",
        question = "Does a message get to every instance of a function by calls of the function to itself alone?")
@LambdaFunction(handler = MessagePass.class, timeoutSeconds = 300)
@Payload("{\"data\": \"The Data\", \"retryBudget\": 2000}")
@Factor(
        name = "rounds",
        values = {"1", "9"},
        nightlyValues = {"1", "3", "9"})
@Factor(
        name = "nodespread",
        values = "9",
        nightlyValues = {"9", "20"})
@Factor(
        name = "parallel",
        values = {"false", "true"})
@Factor(
        name = "delay",
        values = {"0", "100"},
        nightlyValues = {"0", "100", "500"},
        unit = "ms")
@Load(invocations = 1, generations = 1, nightlyInvocations = 20, nightlyGenerations = 5)
@CollectProfiles
@Requires({Capability.RESERVED_CONCURRENCY, Capability.PRIVATE_TMP})
class SpreadCheckExperiment {

    @Procedure(mostInFlight = Fleet.INSTANCES)
    void spread(Stage stage) throws IOException, InterruptedException {
        SpreadVisit.carryOut(stage);
    }

    @AddToReport
    void spreads(Results results, ReportAdditions report) {
        SpreadPages.add(results, report);
    }

    @Claim(exact = true)
    void aSerialSpreadOfNineRoundsReachesEveryInstance(Results results) {
        assertThat(Accounts.reached(
                        results, row -> Accounts.at(row, "rounds", "9") && Accounts.at(row, "parallel", "false")))
                .isComplete();
    }

    @Claim(exact = true)
    void aParallelSpreadOfNineRoundsReachesEveryInstance(Results results) {
        assertThat(Accounts.reached(
                        results, row -> Accounts.at(row, "rounds", "9") && Accounts.at(row, "parallel", "true")))
                .isComplete();
    }

    @Claim(exact = true)
    void everyAdmittedCallWasServed(Results results) {
        assertThat(Accounts.served(results)).isComplete();
    }

    @Claim(exact = true)
    void everyAdmittedCallLeftOneRecord(Results results) {
        assertThat(results.records()).areComplete().areNotDoubled().areAllProfilesOfThisRun();
        assertThat(Accounts.recorded(results)).isComplete();
    }
}
