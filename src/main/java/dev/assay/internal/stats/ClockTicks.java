package dev.assay.internal.stats;

import java.util.Arrays;
import java.util.OptionalDouble;

/** The tick of the clock that values were taken with, where the values show it: all of them are multiples of it. */
public final class ClockTicks {

    /** Below so many ticks, rounding moves a median or a slope by more than intervals allow for. */
    public static final int FEWEST = 20;

    private static final int FEWEST_VALUES = 10;
    private static final double TOLERANCE = 1e-6;
    /** Ticks of clocks in use, in milliseconds: 10 and 16 of old kernels, 1 of SAAF's profile, less in between. */
    private static final double[] TICKS = {16, 15.625, 10, 4, 1, 0.1};

    private ClockTicks() {}

    /**
     * The tick, in the values' unit of milliseconds.
     *
     * @return absent if fewer than 10 values are there, all are equal, or they are no multiples of a tick of 0.1 ms or more
     */
    public static OptionalDouble tick(double[] values) {
        if (values.length < FEWEST_VALUES || Arrays.stream(values).distinct().count() < 2) {
            return OptionalDouble.empty();
        }
        return Arrays.stream(TICKS)
                .filter(tick -> Arrays.stream(values).allMatch(value -> isMultiple(value, tick)))
                .findFirst();
    }

    /** Whether the values' clock is too coarse for them: their median is fewer than {@value #FEWEST} ticks. */
    public static boolean tooCoarse(double[] values) {
        OptionalDouble tick = tick(values);
        return tick.isPresent() && Quantiles.of(values, 0.5) < FEWEST * tick.getAsDouble();
    }

    private static boolean isMultiple(double value, double tick) {
        double ticks = value / tick;
        return Math.abs(ticks - Math.rint(ticks)) < TOLERANCE;
    }
}
