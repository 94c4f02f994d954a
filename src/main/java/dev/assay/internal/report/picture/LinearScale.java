package dev.assay.internal.report.picture;

import java.util.ArrayList;
import java.util.List;

/** A linear axis. */
record LinearScale(double low, double high, double from, double to) implements Scale {

    private static final double[] STEPS = {1, 2, 2.5, 5, 10};
    private static final int MOST_STEPS = 6;

    /** From zero, or from the lowest value where that is negative, to a little above the highest. */
    static LinearScale fromZero(double lowest, double highest, double from, double to) {
        double low = Math.min(0, lowest);
        double high = Math.max(highest, 0);
        double room = high > low ? (high - low) * 0.08 : 1;
        return new LinearScale(low < 0 ? low - room : 0, high + room, from, to);
    }

    @Override
    public double at(double value) {
        return from + (value - low) / (high - low) * (to - from);
    }

    @Override
    public List<Double> ticks() {
        double step = step();
        List<Double> ticks = new ArrayList<>();
        for (long k = (long) Math.ceil(low / step - 1e-9); k * step <= high; k++) {
            ticks.add(k * step);
        }
        return ticks;
    }

    private double step() {
        double raw = (high - low) / MOST_STEPS;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        for (double step : STEPS) {
            if (step * power >= raw) {
                return step * power;
            }
        }
        return 10 * power;
    }
}
