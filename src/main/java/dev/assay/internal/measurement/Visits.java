package dev.assay.internal.measurement;

import dev.assay.data.Cell;
import dev.assay.data.Factors;
import dev.assay.data.Observation;
import dev.assay.data.Place;
import dev.assay.internal.design.CallPattern;
import dev.assay.internal.design.Design;
import dev.assay.internal.load.ArrivalSchedule;
import dev.assay.internal.load.BurstLoad;
import dev.assay.internal.load.Calls;
import dev.assay.internal.load.ClosedLoop;
import dev.assay.internal.load.OpenLoop;
import dev.assay.internal.load.Visit;
import dev.assay.internal.time.TimeSource;
import dev.assay.targets.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Visits cells in the way that the design says. */
final class Visits {

    private final MeasurementPlan plan;
    private final Design design;
    private final ClosedLoop closed;
    private final BurstLoad burst;
    private final OpenLoop open;
    private final ColdVisits cold;
    private final @Nullable StagedVisit staged;

    Visits(
            MeasurementPlan plan,
            Deployment deployment,
            Calls calls,
            Target target,
            AccountConcurrency account,
            StageFolder folder,
            @Nullable EventLoad events) {
        LoadPlan load = plan.load();
        this.plan = plan;
        this.design = plan.design();
        this.closed = new ClosedLoop(calls, load.retries());
        this.burst = new BurstLoad(calls, load.retries());
        this.open = new OpenLoop(calls, load.mostInFlight());
        this.cold = new ColdVisits(plan, deployment, calls, TimeSource.system());
        CellProcedure procedure = load.procedure();
        this.staged = procedure == null
                ? null
                : new StagedVisit(
                        procedure, calls, target, events, folder, deployment::companion, load.mostInFlight(), account);
    }

    /** How many calls may be under way at once, anywhere in the design. */
    static int mostInFlight(MeasurementPlan plan) {
        CallPattern pattern = plan.design().pattern();
        if (pattern == CallPattern.COLD_STARTS) {
            return ColdVisits.MOST_AT_ONCE;
        }
        return pattern == CallPattern.PROCEDURE || pattern.openLoop()
                ? plan.load().mostInFlight()
                : plan.design().cells().stream()
                        .mapToInt(cell -> cell.callers())
                        .max()
                        .orElseThrow();
    }

    List<Observation> to(Cell cell, int generation, int block, String function) throws InterruptedException {
        Visit visit = visit(cell, generation, block, function);
        if (staged != null) {
            return staged.to(visit, plan.timeoutAt(cell));
        }
        return switch (design.pattern()) {
            case TOGETHER -> burst.visit(visit);
            case CONSTANT_ARRIVALS, POISSON_ARRIVALS ->
                visit.warmUp() ? burst.visit(visit) : open.visit(visit, schedule(visit));
            case COLD_STARTS -> cold.to(cell, generation, block);
            case CLOSED_LOOP, PROCEDURE -> closed.visit(visit);
        };
    }

    private Visit visit(Cell cell, int generation, int block, String function) {
        boolean warmUp = block == Place.WARM_UP;
        int callers = warmUp && design.pattern().openLoop() ? plan.load().warmUpCalls() : cell.callers();
        int calls = warmUp ? 1 : design.callsPerVisit();
        return new Visit(function, plan.payload().at(cell), cell, generation, block, callers, calls);
    }

    private ArrivalSchedule schedule(Visit visit) {
        double rate = visit.cell().level(Factors.RATE).orElseThrow().number();
        int calls = design.callsPerVisit();
        return design.pattern() == CallPattern.CONSTANT_ARRIVALS
                ? ArrivalSchedule.constant(rate, calls)
                : ArrivalSchedule.poisson(
                        rate,
                        calls,
                        ArrivalSchedule.seed(
                                design.seed(), visit.block(), visit.cell().id()));
    }
}
