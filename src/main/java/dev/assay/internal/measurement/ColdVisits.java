package dev.assay.internal.measurement;

import dev.assay.data.Cell;
import dev.assay.data.ColdStart;
import dev.assay.data.Observation;
import dev.assay.data.Place;
import dev.assay.experiment.RetryPolicy;
import dev.assay.internal.load.BurstLoad;
import dev.assay.internal.load.Calls;
import dev.assay.internal.load.PlannedCall;
import dev.assay.internal.time.TimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Visits a cell so that a call meets a new instance for the reason that the cell names. */
final class ColdVisits {

    /** The most calls at once: if so many find no instance busy, the function answers faster than calls can be sent. */
    static final int MOST_AT_ONCE = 8;

    /** How many calls are released together, one after the other, until one of them finds no instance free. */
    private static final List<Integer> AT_ONCE = List.of(2, 4, MOST_AT_ONCE);

    private final MeasurementPlan plan;
    private final Deployment deployment;
    private final BurstLoad burst;
    private final TimeSource time;
    private final Map<Cell, Long> lastCalls = new HashMap<>();

    ColdVisits(MeasurementPlan plan, Deployment deployment, Calls calls, TimeSource time) {
        this.plan = plan;
        this.deployment = deployment;
        this.burst = new BurstLoad(calls, RetryPolicy.none());
        this.time = time;
    }

    /** The most calls that one visit takes. */
    static int mostCalls(Cell cell) {
        boolean scalesOut =
                ColdStart.at(cell).filter(kind -> kind == ColdStart.SCALE_OUT).isPresent();
        return 1 + (scalesOut ? AT_ONCE.stream().mapToInt(Integer::intValue).sum() : 0);
    }

    /**
     * Makes one cold start, and the calls that it takes besides. In warm-up: the first call of all, so that what comes later finds a
     * function that was used.
     */
    List<Observation> to(Cell cell, int generation, int block) throws InterruptedException {
        Place first = new Place(cell, generation, block, 0, 0);
        if (first.warmUp()) {
            return calls(first, 1);
        }
        ColdStart kind = ColdStart.at(cell).orElseThrow();
        switch (kind) {
            case DEPLOYMENT -> deployment.recreate(cell);
            case CONFIGURATION, SCALE_OUT -> deployment.configure(cell, block + 1);
            case CODE -> deployment.replaceCode(cell, block + 1);
            case IDLE -> leaveAlone(cell);
        }
        return kind == ColdStart.SCALE_OUT ? scaleOut(first) : calls(first, 1);
    }

    /** One call makes an instance, which is busy when the second of two calls at once arrives. */
    private List<Observation> scaleOut(Place first) throws InterruptedException {
        List<Observation> seen = new ArrayList<>(
                calls(new Place(first.cell(), first.generation(), Place.WARM_UP, first.block() + 1, 0), 1));
        for (int atOnce : AT_ONCE) {
            Place place = new Place(first.cell(), first.generation(), first.block(), seen.size() - 1, 0);
            List<Observation> together = calls(place, atOnce);
            seen.addAll(together);
            if (together.stream().anyMatch(Observation::cold)) {
                break;
            }
        }
        return seen;
    }

    private void leaveAlone(Cell cell) throws InterruptedException {
        Duration left = plan.load().idle().minusNanos(time.nanos() - lastCalls.getOrDefault(cell, time.nanos()));
        if (!left.isNegative() && !left.isZero()) {
            time.sleep(left);
        }
    }

    private List<Observation> calls(Place first, int atOnce) throws InterruptedException {
        Cell cell = first.cell();
        List<PlannedCall> calls = IntStream.range(0, atOnce)
                .mapToObj(caller -> new Place(cell, first.generation(), first.block(), first.call(), caller))
                .map(place -> new PlannedCall(
                        place, deployment.function(cell), plan.payload().at(cell)))
                .toList();
        List<Observation> seen = burst.release(calls);
        lastCalls.put(cell, time.nanos());
        return seen;
    }
}
