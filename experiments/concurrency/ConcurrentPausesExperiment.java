package concurrency;

import static dev.assay.data.Factors.CONCURRENCY;
import static dev.assay.targets.Capability.PRIVATE_TMP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.data.Cell;
import dev.assay.experiment.Claim;
import dev.assay.experiment.Concurrency;
import dev.assay.experiment.EachLevel;
import dev.assay.experiment.Experiment;
import dev.assay.experiment.Factor;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.Release;
import dev.assay.experiment.Requires;
import dev.assay.results.Observations;
import dev.assay.results.Results;
import functions.Pause;

/** Do ten calls at once take as long as one alone, when each waits? See README.md beside this file. */
@Experiment(
        value = "Concurrent pauses",
        question = "Ten calls that wait at once: does each get its own instance, and take as long as it does alone?")
@LambdaFunction(handler = Pause.class, timeoutSeconds = 60, memoryMegabytes = 256)
@Concurrency(
        value = {1, 10},
        nightly = {1, 10, 50, 100})
@Factor(name = "millis", values = "200", nightlyValues = "1000")
@Load(invocations = 5, nightlyInvocations = 50, release = Release.TOGETHER)
class ConcurrentPausesExperiment {

    @EachLevel
    void everyInvocationWaits(Observations at) {
        assertThat(at)
                .allSucceeded()
                .everyResponse("waited", at.cell().level("millis").orElseThrow().value());
    }

    @Claim
    void everyCallBringsOneResult(Results results) {
        assertThat(results).hasOneResultForEveryCall();
    }

    @Claim
    void theCallsOfABurstAreAllInFlightAtOnce(Results results) {
        for (Cell cell : results.cells()) {
            if (cell.callers() > 1) {
                assertThat(results.at(cell)).everyBurstWasInFlightTogether();
            }
        }
    }

    @Claim
    @Requires(PRIVATE_TMP)
    void noInstanceServesTwoCallsAtOnce(Results results) {
        assertThat(results).hasNoTwoCallsAtOnceOnAnInstance();
    }

    @Claim
    void callsAtOnceTakeAsLongAsOneAlone(Results results) {
        assertThat(results.duration()).shiftsAcross(CONCURRENCY).byFactorBetween(0.9, 1.1);
    }
}
