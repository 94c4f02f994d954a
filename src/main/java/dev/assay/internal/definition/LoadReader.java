package dev.assay.internal.definition;

import dev.assay.data.Factors;
import dev.assay.experiment.ArrivalProcess;
import dev.assay.experiment.Arrivals;
import dev.assay.experiment.ColdStarts;
import dev.assay.experiment.Concurrency;
import dev.assay.experiment.Load;
import dev.assay.experiment.Procedure;
import dev.assay.experiment.Release;
import dev.assay.experiment.Retry;
import dev.assay.experiment.RetryPolicy;
import dev.assay.internal.design.CallPattern;
import dev.assay.internal.design.Design;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.measurement.CellProcedure;
import dev.assay.internal.measurement.LoadPlan;
import java.lang.reflect.Method;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads from the annotations of an experiment class how its calls are made. */
final class LoadReader {

    private final Class<?> type;
    private final @Nullable Arrivals arrivals;
    private final @Nullable Retry retry;
    private final @Nullable Method procedure;
    private final boolean together;
    private final @Nullable ColdStarts coldStarts;

    LoadReader(Class<?> type) {
        this.type = type;
        this.arrivals = type.getAnnotation(Arrivals.class);
        this.retry = type.getAnnotation(Retry.class);
        this.procedure = ProcedureReader.method(type).orElse(null);
        Load load = type.getAnnotation(Load.class);
        this.together = load != null && load.release() == Release.TOGETHER;
        this.coldStarts = type.getAnnotation(ColdStarts.class);
        checkCombination();
        if (coldStarts != null) {
            checkColdStarts(load != null && load.callsPerVisit() != 1);
        }
    }

    CallPattern pattern() {
        if (procedure != null) {
            return CallPattern.PROCEDURE;
        }
        if (arrivals != null) {
            return arrivals.process() == ArrivalProcess.CONSTANT
                    ? CallPattern.CONSTANT_ARRIVALS
                    : CallPattern.POISSON_ARRIVALS;
        }
        if (coldStarts != null) {
            return CallPattern.COLD_STARTS;
        }
        return together ? CallPattern.TOGETHER : CallPattern.CLOSED_LOOP;
    }

    LoadPlan read(Design design, int timeoutSeconds) {
        LoadPlan plan = calls(design, timeoutSeconds);
        if (coldStarts != null) {
            plan = plan.leftAlone(Duration.ofSeconds(coldStarts.idleSeconds()));
        }
        Load load = type.getAnnotation(Load.class);
        return load == null || load.stopIfAllFail() ? plan : plan.evenIfAllFail();
    }

    private LoadPlan calls(Design design, int timeoutSeconds) {
        RetryPolicy retries = retries(design, timeoutSeconds);
        if (procedure != null) {
            int most = procedure.getAnnotation(Procedure.class).mostInFlight();
            CellProcedure callable = ProcedureReader.callable(type, procedure);
            return new LoadPlan(retries, atLeastOne(Problem.PROCEDURE, "mostInFlight", most), 1, callable);
        }
        if (arrivals == null) {
            return new LoadPlan(retries, 1, 1, null);
        }
        int most = atLeastOne(Problem.ARRIVALS, "mostInFlight", arrivals.mostInFlight());
        int warmUp = atLeastOne(Problem.ARRIVALS, "warmUpCalls", arrivals.warmUpCalls());
        if (warmUp > most) {
            throw new InvalidInputException(
                    Problem.ARRIVALS,
                    "warmUpCalls (" + warmUp + ") must be at most mostInFlight (" + most + ")",
                    "Lower the one or raise the other");
        }
        return new LoadPlan(retries, most, warmUp, null);
    }

    private RetryPolicy retries(Design design, int timeoutSeconds) {
        if (retry == null) {
            return RetryPolicy.none();
        }
        double shortest = design.cells().stream()
                .mapToDouble(cell ->
                        cell.level(Factors.TIMEOUT).map(level -> level.number()).orElse((double) timeoutSeconds))
                .min()
                .orElseThrow();
        return new RetryPolicy(
                        Duration.ofMillis(retry.baseMillis()),
                        Duration.ofMillis(retry.capMillis()),
                        Duration.ofMillis(retry.budgetMillis()),
                        design.seed())
                .within(Duration.ofSeconds((long) shortest));
    }

    private void checkCombination() {
        if (arrivals != null) {
            refuse(Problem.ARRIVALS, "arrivals", type.isAnnotationPresent(Concurrency.class), "@Concurrency");
            refuse(Problem.ARRIVALS, "arrivals", together, "Release.TOGETHER");
            refuse(Problem.ARRIVALS, "arrivals", retry != null, "@Retry");
        }
        if (procedure != null) {
            refuse(Problem.PROCEDURE, "procedure", arrivals != null, "@Arrivals");
            refuse(Problem.PROCEDURE, "procedure", together, "Release.TOGETHER");
            refuse(Problem.PROCEDURE, "procedure", retry != null, "@Retry");
        }
    }

    private void checkColdStarts(boolean severalCalls) {
        refuse(Problem.COLD_STARTS, "cold starts", procedure != null, "@Procedure");
        refuse(Problem.COLD_STARTS, "cold starts", arrivals != null, "@Arrivals");
        refuse(Problem.COLD_STARTS, "cold starts", together, "Release.TOGETHER");
        refuse(Problem.COLD_STARTS, "cold starts", retry != null, "@Retry");
        refuse(Problem.COLD_STARTS, "cold starts", type.isAnnotationPresent(Concurrency.class), "@Concurrency");
        refuse(Problem.COLD_STARTS, "cold starts", severalCalls, "callsPerVisit");
    }

    private void refuse(Problem problem, String what, boolean there, String other) {
        if (there) {
            throw new InvalidInputException(
                    problem,
                    what + " (of " + type.getName() + ") must not stand beside " + other,
                    "Keep one of the two: each says how calls are made");
        }
    }

    private static int atLeastOne(Problem problem, String name, int value) {
        if (value < 1) {
            throw new InvalidInputException(problem, name + " (" + value + ") must be at least 1", "Use 1 or more");
        }
        return value;
    }
}
