package dev.assay.internal.report.figures;

import dev.assay.data.Cell;
import dev.assay.data.ColdStart;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import dev.assay.data.Platform;
import dev.assay.internal.cost.Cost;
import dev.assay.internal.observations.Population;
import dev.assay.internal.stats.Sample;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Takes in the observations of one cell, one at a time, without keeping them. */
final class CellTally {

    private static final double MILLION = 1e6;

    private final Cell cell;
    private final Cost prices;
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private final Map<Measured, Values> measured = new EnumMap<>(Measured.class);
    private final Map<Measured, Sample> samples = new EnumMap<>(Measured.class);
    /** If the design provokes cold starts: the one of each block that claims judge. */
    private final Map<Integer, Observation> provoked = new TreeMap<>();

    private int calls;
    private int coldCalls;
    private double cpuMillis;
    private double cpuWithinMillis;
    private @Nullable Double wantedCpuShare;

    CellTally(Cell cell, Cost prices) {
        this.cell = cell;
        this.prices = prices;
    }

    void add(Observation observation) {
        calls++;
        outcomes.merge(observation.outcome(), 1, Integer::sum);
        if (observation.outcome() == Outcome.SUCCESS && observation.cold()) {
            addCold(observation);
        } else if (Population.judged(observation)) {
            addWarm(observation);
        }
    }

    private void addCold(Observation one) {
        coldCalls++;
        if (ColdStart.at(cell).isEmpty()) {
            addStart(one);
        } else if (Population.provoked(one)) {
            provoked.merge(
                    one.place().block(), one, (first, next) -> next.sequence() < first.sequence() ? next : first);
        }
    }

    private void addStart(Observation one) {
        one.durationMillis().ifPresent(millis -> add(Measured.COLD_DURATION, one, millis));
        add(Measured.COLD_LATENCY, one, one.timing().latencyMillis());
        Double init = one.platform().initMillis();
        if (init != null) {
            add(Measured.INIT, one, init);
        }
        Double restore = one.platform().restoreMillis();
        if (restore != null) {
            add(Measured.RESTORE, one, restore);
        }
    }

    /** Adds how long an event, put by this call, took to the function. */
    void addTriggered(Observation put, double millis) {
        add(Measured.TRIGGER_LATENCY, put, millis);
    }

    private void addWarm(Observation one) {
        one.durationMillis().ifPresent(millis -> add(Measured.DURATION, one, millis));
        add(Measured.LATENCY, one, one.timing().latencyMillis());
        prices.of(one).ifPresent(cost -> add(Measured.COST, one, MILLION * cost));
        Platform platform = one.platform();
        Double cpu = platform.cpuMillis();
        Double within = platform.measuredMillis();
        if (cpu != null && within != null) {
            cpuMillis += cpu;
            cpuWithinMillis += within;
            add(Measured.CPU_SHARE, one, within > 0 ? cpu / within : Double.NaN);
        }
        if (platform.wantedCpuShare() != null) {
            wantedCpuShare = platform.wantedCpuShare();
        }
        if (platform.maxMemoryUsedMegabytes() != null) {
            add(Measured.MEMORY_USED, one, platform.maxMemoryUsedMegabytes());
        }
    }

    private void add(Measured what, Observation one, double value) {
        if (Double.isFinite(value)) {
            measured.computeIfAbsent(what, absent -> new Values()).add(one, value);
        }
    }

    /** The values of one measure by generation; absent if there are none. */
    @Nullable
    Sample sample(Measured what) {
        Values values = measured.get(what);
        return values == null ? null : samples.computeIfAbsent(what, absent -> values.sample(what));
    }

    /** @param origin where time begins, in nanoseconds of the run's clock */
    CellFigures figures(long origin) {
        provoked.values().forEach(this::addStart);
        provoked.clear();
        Map<Measured, Spread> spreads = new EnumMap<>(Measured.class);
        measured.forEach((what, values) -> spreads.put(
                what, values.spread(what, samples.computeIfAbsent(what, absent -> values.sample(what)), origin)));
        return new CellFigures(
                cell,
                calls,
                outcomes,
                spreads,
                coldCalls,
                wantedCpuShare,
                cpuWithinMillis > 0 ? cpuMillis / cpuWithinMillis : null);
    }
}
