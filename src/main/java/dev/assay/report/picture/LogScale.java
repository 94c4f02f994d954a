package dev.assay.report.picture;

import java.util.ArrayList;
import java.util.List;

/** A logarithmic axis. */
record LogScale(double low, double high, double from, double to) implements Scale {

    private static final double[] COARSE = {1};
    private static final double[] MIDDLE = {1, 2, 5};
    private static final double[] FINE = {1, 1.5, 2, 3, 4, 5, 6, 7, 8, 9};
    private static final double MANY_DECADES = 3.2;
    private static final double FEW_DECADES = 0.6;

    /** A little below the lowest to a little above the highest value, both positive. */
    static LogScale around(double lowest, double highest, double from, double to) {
        double room = Math.max(Math.pow(highest / lowest, 0.06), 1.05);
        return new LogScale(lowest / room, highest * room, from, to);
    }

    @Override
    public double at(double value) {
        return from + Math.log(value / low) / Math.log(high / low) * (to - from);
    }

    @Override
    public List<Double> ticks() {
        double decades = Math.log10(high / low);
        double[] steps = decades > MANY_DECADES ? COARSE : decades < FEW_DECADES ? FINE : MIDDLE;
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
