package dev.assay.internal.measurement;

import dev.assay.data.Observation;
import dev.assay.data.Place;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.load.Calls;
import dev.assay.internal.load.Visit;
import dev.assay.targets.Target;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Carries out visits by a procedure, and sees to it that each leaves things as it found them. */
final class StagedVisit {

    private final CellProcedure procedure;
    private final Calls calls;
    private final Target target;
    private final @Nullable EventLoad events;
    private final StageFolder folder;
    private final UnaryOperator<String> companions;
    private final int mostInFlight;
    private final AccountConcurrency account;

    StagedVisit(
            CellProcedure procedure,
            Calls calls,
            Target target,
            @Nullable EventLoad events,
            StageFolder folder,
            UnaryOperator<String> companions,
            int mostInFlight,
            AccountConcurrency account) {
        this.procedure = procedure;
        this.calls = calls;
        this.target = target;
        this.events = events;
        this.folder = folder;
        this.companions = companions;
        this.mostInFlight = mostInFlight;
        this.account = account;
    }

    List<Observation> to(Visit visit, Duration timeout) throws InterruptedException {
        try (StageCalls made = new StageCalls(calls, visit, mostInFlight, account)) {
            VisitStage stage = new VisitStage(visit, timeout, made, target, events, folder, companions);
            Throwable failure = null;
            try {
                procedure.carryOut(stage);
            } catch (Throwable e) { // Whatever it is, what the visit changed is restored first.
                failure = e;
            }
            failure = also(failure, made::end);
            failure = also(failure, stage::restore);
            if (failure != null) {
                throw failed(visit, failure);
            }
            return made.end();
        }
    }

    /** A step of the end of a visit. */
    @FunctionalInterface
    private interface End {

        void reach() throws InterruptedException;
    }

    private static @Nullable Throwable also(@Nullable Throwable before, End end) {
        try {
            end.reach();
            return before;
        } catch (InterruptedException | RuntimeException e) {
            if (before == null) {
                return e;
            }
            before.addSuppressed(e);
            return before;
        }
    }

    private static RuntimeException failed(Visit visit, Throwable failure) throws InterruptedException {
        if (failure instanceof InterruptedException interrupt) {
            throw interrupt;
        }
        if (failure instanceof Error error && !(failure instanceof AssertionError)) {
            throw error;
        }
        if (failure instanceof InvalidInputException || failure instanceof MeasurementFailedException) {
            return (RuntimeException) failure;
        }
        return new MeasurementFailedException(
                Problem.PROCEDURE,
                "The procedure failed at " + visit.cell().label() + ", " + Place.blockInWords(visit.block()) + ": "
                        + failure,
                "Correct what it names; what was observed is in the journal",
                failure);
    }
}
