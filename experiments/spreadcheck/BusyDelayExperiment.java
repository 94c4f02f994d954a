package spreadcheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.data.Row;
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
import dev.assay.results.Censored;
import dev.assay.results.Results;
import dev.assay.results.Trend;
import dev.assay.targets.Capability;
import java.io.IOException;
import java.util.Map;

/** Does a busy delay get a message to the tail of a function's instances? See README.md beside this file. */
@Experiment(value = "Busy delay", question = "Does a busy delay get a message to the tail of a function's instances?")
@LambdaFunction(handler = MessagePass.class, timeoutSeconds = 60)
@Payload(
        "{\"data\": \"The Data\", \"rounds\": 1, \"nodespread\": 9, \"parallel\": true, \"stagger\": 50, \"retryBudget\": 2000}")
@Factor(
        name = "delay",
        values = {"0", "100", "500"},
        unit = "ms")
@Load(invocations = 5, generations = 1, nightlyInvocations = 20, nightlyGenerations = 5)
@CollectProfiles
@Requires({Capability.RESERVED_CONCURRENCY, Capability.PRIVATE_TMP})
class BusyDelayExperiment {

    @Procedure(mostInFlight = Fleet.INSTANCES)
    void spread(Stage stage) throws IOException, InterruptedException {
        SpreadVisit.carryOut(stage);
    }

    @AddToReport
    void spreads(Results results, ReportAdditions report) {
        SpreadPages.add(results, report);
    }

    @Claim(exact = true)
    void coverageTakesFewerCallsTheLongerTheDelay(Results results) {
        Map<String, CallTree> trees = Accounts.trees(results);
        Trend<Censored> calls = results.trend("number of calls to coverage", Censored::against);
        for (Row row : Accounts.spreads(results)) {
            CallTree tree = trees.get(row.as(Spread.class).requestId());
            assertThat(tree).as("tree of " + Accounts.where(row)).isNotNull();
            calls.add(row.cell(), row.block(), Censored.untilDistinct(tree.instances(), Fleet.INSTANCES));
        }
        assertThat(calls).fallsWith("delay");
    }

    @Claim(exact = true)
    void callsAreSharedOutMoreEvenlyTheLongerTheDelay(Results results) {
        Trend<Double> gini = results.trend("Gini index of calls per instance", Double::compare);
        Accounts.spreads(results)
                .forEach(row ->
                        gini.add(row.cell(), row.block(), row.as(Spread.class).gini()));
        assertThat(gini).fallsWith("delay");
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
