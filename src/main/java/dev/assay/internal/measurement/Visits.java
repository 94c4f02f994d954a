package dev.assay.internal.measurement;

import dev.assay.data.Observation;
import dev.assay.data.Row;
import dev.assay.design.CallPattern;
import dev.assay.design.Design;
import dev.assay.design.FactorNames;
import dev.assay.internal.load.ArrivalSchedule;
import dev.assay.internal.load.BurstLoad;
import dev.assay.internal.load.Calls;
import dev.assay.internal.load.ClosedLoop;
import dev.assay.internal.load.OpenLoop;
import dev.assay.internal.load.Visit;
import dev.assay.targets.Target;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Visits cells in the way that the design says. */
final class Visits {

    private final Design design;
    private final LoadPlan load;
    private final ClosedLoop closed;
    private final BurstLoad burst;
    private final OpenLoop open;
    private final @Nullable StagedVisit staged;

    Visits(MeasurementPlan plan, Calls calls, Target target, AccountConcurrency account, Consumer<Row> rows) {
        this.design = plan.design();
        this.load = plan.load();
        this.closed = new ClosedLoop(calls, load.retries());
        this.burst = new BurstLoad(calls, load.retries());
        this.open = new OpenLoop(calls, load.mostInFlight());
        CellProcedure procedure = load.procedure();
        this.staged = procedure == null
                ? null
                : new StagedVisit(
                        procedure, calls, target.control(), target::objects, rows, load.mostInFlight(), account);
    }

    /** How many calls may be under way at once, anywhere in the design. */
    static int mostInFlight(MeasurementPlan plan) {
        CallPattern pattern = plan.design().pattern();
        return pattern == CallPattern.PROCEDURE || pattern.openLoop()
                ? plan.load().mostInFlight()
                : plan.design().cells().stream()
                        .mapToInt(cell -> cell.callers())
                        .max()
                        .orElseThrow();
    }

    List<Observation> to(VisitedCell visited) throws InterruptedException {
        if (staged != null) {
            return staged.to(visited);
        }
        boolean warmUp = visited.block() < 0;
        int calls = warmUp ? 1 : design.callsPerVisit();
        int callers = warmUp && design.pattern().openLoop()
                ? load.warmUpCalls()
                : visited.cell().callers();
        Visit visit = new Visit(
                visited.function(),
                visited.payload(),
                visited.cell(),
                visited.generation(),
                visited.block(),
                callers,
                calls);
        return switch (design.pattern()) {
            case TOGETHER -> burst.visit(visit);
            case CONSTANT_ARRIVALS, POISSON_ARRIVALS ->
                warmUp ? burst.visit(visit) : open.visit(visit, schedule(visited));
            case CLOSED_LOOP, PROCEDURE -> closed.visit(visit);
        };
    }

    private ArrivalSchedule schedule(VisitedCell visited) {
        double rate = visited.cell().level(FactorNames.RATE).orElseThrow().number();
        return design.pattern() == CallPattern.CONSTANT_ARRIVALS
                ? ArrivalSchedule.constant(rate, design.callsPerVisit())
                : ArrivalSchedule.poisson(
                        rate,
                        design.callsPerVisit(),
                        ArrivalSchedule.seed(
                                design.seed(), visited.block(), visited.cell().id()));
    }
}
