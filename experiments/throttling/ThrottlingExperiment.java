package throttling;

import static dev.assay.targets.Capability.ASYNCHRONOUS_INVOCATION;
import static dev.assay.targets.Capability.EXACT_CONCURRENCY;
import static dev.assay.targets.Capability.OBJECT_STORE;
import static dev.assay.targets.Capability.RESERVED_CONCURRENCY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.data.Cell;
import dev.assay.experiment.Claim;
import dev.assay.experiment.EachLevel;
import dev.assay.experiment.Experiment;
import dev.assay.experiment.Factor;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.Procedure;
import dev.assay.experiment.Requires;
import dev.assay.experiment.Stage;
import dev.assay.results.Observations;
import dev.assay.results.Results;
import functions.Held;
import java.time.Duration;
import java.util.List;

/** Does a function with reserved concurrency R run R calls at once and no more, and is none lost? See README.md beside this file. */
@Experiment(
        value = "Throttling",
        question =
                "Does a function run as many calls as are reserved, refuse every further one, and lose none that is retried or queued?")
@LambdaFunction(handler = Held.class, timeoutSeconds = 60)
@Factor(
        name = "reserved",
        values = {"1", "5", "10"})
@Load(invocations = 1, nightlyInvocations = 10, generations = 1, nightlyGenerations = 1)
@Requires({RESERVED_CONCURRENCY, ASYNCHRONOUS_INVOCATION, OBJECT_STORE})
class ThrottlingExperiment {

    private static final String REASON = "ReservedFunctionConcurrentInvocationLimitExceeded";

    @Procedure(mostInFlight = 32)
    void holdAllAndCallMore(Stage stage) throws InterruptedException {
        HeldVisit.carryOut(stage, arrivedWithin());
    }

    /** The service tries again after 1, 2, 4... seconds. */
    Duration arrivedWithin() {
        return Duration.ofMinutes(2);
    }

    @EachLevel(exact = true)
    void asManyAsAreReservedRunAtOnce(Observations at, Results results) {
        int reserved = HeldVisit.reserved(at.cell());
        assertThat(found(results, at.cell()))
                .as("held calls that run")
                .extracting(HeldVisit.Found::running)
                .containsOnly(reserved);
        assertThat(at.step(HeldVisit.HELD)).losesNoneOf(reserved);
    }

    @EachLevel(exact = true)
    void callsBeyondAreThrottledForTheRightReason(Observations at) {
        assertThat(at.step(HeldVisit.BEYOND)).isThrottledOnlyBecause(REASON);
    }

    @EachLevel(exact = true)
    @Requires(EXACT_CONCURRENCY)
    void everyCallBeyondIsThrottled(Observations at) {
        assertThat(at.step(HeldVisit.BEYOND)).isThrottled(HeldVisit.MORE, REASON);
    }

    @EachLevel(exact = true)
    void withRetriesNoCallIsLost(Observations at) {
        assertThat(at.step(HeldVisit.RETRIED))
                .isThrottledOnlyBecause(REASON)
                .losesNoneOf(HeldVisit.reserved(at.cell()) + HeldVisit.MORE);
    }

    @EachLevel(exact = true)
    void everyAsynchronousCallArrives(Observations at, Results results) {
        List<HeldVisit.Found> visits = found(results, at.cell());
        assertThat(visits)
                .as("calls accepted for later")
                .extracting(visit -> visit.accepted().size())
                .containsOnly(HeldVisit.MORE);
        assertThat(visits)
                .flatExtracting(HeldVisit.Found::lost)
                .as("lost calls")
                .isEmpty();
        assertThat(visits)
                .flatExtracting(HeldVisit.Found::foreign)
                .as("calls that nobody made")
                .isEmpty();
    }

    /** Each visit but the first finds what the one before it has left. */
    @Claim(exact = true)
    void theFunctionHasNoReservationAfterAVisit(Results results) {
        assertThat(results.rows(HeldVisit.Found.class))
                .hasSizeGreaterThan(1)
                .extracting(HeldVisit.Found::before)
                .containsOnlyNulls();
    }

    private static List<HeldVisit.Found> found(Results results, Cell cell) {
        return results.rows().stream()
                .filter(row -> row.cell().equals(cell))
                .map(row -> row.as(HeldVisit.Found.class))
                .toList();
    }
}
