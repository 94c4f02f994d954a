package dev.assay.internal.report.picture;

import java.util.ArrayList;
import java.util.List;

/** A logarithmic axis. */
record LogScale(double low, double high, double from, double to) implements Scale {

    private static final double[][] COARSE_TO_FINE = {
        {1}, {1, 3}, {1, 2, 5}, {1, 2, 3, 5, 7}, {1, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 9}
    };
    private static final int ENOUGH = 5;

    /** A little below the lowest to a little above the highest value, both positive. */
    static LogScale around(double lowest, double highest, double from, double to) {
        double room = Math.max(Math.pow(highest / lowest, 0.06), 1.05);
        return new LogScale(lowest / room, highest * room, from, to);
    }

    @Override
    public double at(double value) {
        return from + Math.log(value / low) / Math.log(high / low) * (to - from);
    }

    /** The coarsest round values that are enough to read by. */
    @Override
    public List<Double> ticks() {
        List<Double> ticks = List.of();
        for (double[] steps : COARSE_TO_FINE) {
            ticks = ticks(steps);
            if (ticks.size() >= ENOUGH) {
                return ticks;
            }
        }
        return ticks;
    }

    private List<Double> ticks(double[] steps) {
        List<Double> ticks = new ArrayList<>();
        for (int power = (int) Math.floor(Math.log10(low)); Math.pow(10, power) <= high; power++) {
            for (double step : steps) {
                double tick = step * Math.pow(10, power);
                if (tick >= low && tick <= high) {
                    ticks.add(tick);
                }
            }
        }
        return ticks;
    }
}
