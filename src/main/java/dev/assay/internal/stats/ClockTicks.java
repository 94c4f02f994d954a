package dev.assay.internal.stats;

import java.util.Arrays;
import java.util.OptionalDouble;

/** The tick of the clock that values were taken with, if the values show it: all of them are multiples of it. */
public final class ClockTicks {

    /** Below so many ticks, rounding moves a median or a slope by more than intervals allow for. */
    public static final int FEWEST = 20;

    private static final int FEWEST_VALUES = 10;
    private static final double TOLERANCE = 1e-6;
    /** Ticks of clocks in use, in milliseconds: 10 and 16 of old kernels, 1 of SAAF's profile, less in between. */
    private static final double[] TICKS = {16, 15.625, 10, 4, 1, 0.1};
    /** One value is a multiple of a coarse tick by chance; that several agree to such a tick is not. */
    private static final double[] TICKS_OF_ONE_VALUE = {1, 0.1};

    private ClockTicks() {}

    /**
     * The tick, in the values' unit of milliseconds.
     *
     * <p>If all values are equal, they say nothing about a tick of more than 1 ms.
     *
     * @return absent if there are fewer than 10 values, or they are no multiples of a tick of 0.1 ms or more
     */
    public static OptionalDouble tick(double[] values) {
        if (values.length < FEWEST_VALUES) {
            return OptionalDouble.empty();
        }
        boolean equal = Arrays.stream(values).allMatch(value -> value == values[0]);
        return Arrays.stream(equal ? TICKS_OF_ONE_VALUE : TICKS)
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
