package dev.assay.internal.report.figures;

import dev.assay.data.Cell;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import dev.assay.data.Platform;
import dev.assay.internal.cost.Cost;
import dev.assay.internal.stats.Description;
import dev.assay.internal.stats.Quantiles;
import dev.assay.internal.stats.Sample;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes in the observations of one cell, one at a time, without keeping them. */
final class CellTally {

    private static final double MILLION = 1e6;

    private final Cell cell;
    private final Cost prices;
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private final Population durations = new Population();
    private final Population costs = new Population();
    private final List<Double> coldMillis = new ArrayList<>();
    private final List<Double> initMillis = new ArrayList<>();
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
        } else if (observation.warm() && !observation.place().warmUp()) {
            addWarm(observation);
        }
    }

    private void addCold(Observation observation) {
        coldCalls++;
        observation.durationMillis().ifPresent(coldMillis::add);
        Double init = observation.platform().initMillis();
        if (init != null) {
            initMillis.add(init);
        }
    }

    private void addWarm(Observation observation) {
        int generation = observation.place().generation();
        observation.durationMillis().ifPresent(millis -> durations.add(generation, millis));
        prices.of(observation).ifPresent(cost -> costs.add(generation, MILLION * cost));
        Platform platform = observation.platform();
        if (platform.cpuMillis() != null && platform.measuredMillis() != null) {
            cpuMillis += platform.cpuMillis();
            cpuWithinMillis += platform.measuredMillis();
        }
        if (platform.wantedCpuShare() != null) {
            wantedCpuShare = platform.wantedCpuShare();
        }
    }

    CellFigures figures() {
        return new CellFigures(
                cell,
                calls,
                Map.copyOf(outcomes),
                durations.values(),
                durations.description(),
                costs.values(),
                costs.description(),
                new Cold(coldCalls, median(coldMillis), median(initMillis)),
                wantedCpuShare,
                cpuWithinMillis > 0 ? cpuMillis / cpuWithinMillis : null);
    }

    private static @Nullable Double median(List<Double> values) {
        double[] plain = values.stream().mapToDouble(Double::doubleValue).toArray();
        return plain.length == 0 ? null : Quantiles.of(plain, 0.5);
    }

    /** Values that may turn out to be none. */
    private static final class Population {
        private final Sample.Builder builder = Sample.builder();
        private int n;

        void add(int generation, double value) {
            builder.add(generation, value);
            n++;
        }

        double[] values() {
            return n == 0 ? new double[0] : builder.build().values();
        }

        @Nullable
        Description description() {
            return n == 0 ? null : Description.of(builder.build());
        }
    }
}
