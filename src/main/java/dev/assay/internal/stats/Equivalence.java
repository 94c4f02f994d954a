package dev.assay.internal.stats;

import java.util.OptionalInt;

/**
 * Where an interval lies against a bound. With a 90% interval "inside" is the two one-sided tests of equivalence (TOST)
 * at 5%, and "outside" is a one-sided test at 5%.
 *
 * <p>Source: Schuirmann, "A comparison of the two one-sided tests procedure and the power approach for assessing the
 * equivalence of average bioavailability" (1987).
 */
public enum Equivalence {
    /** The whole interval lies within the bound. */
    INSIDE,
    /** The whole interval lies beyond the bound. */
    OUTSIDE,
    /** The interval holds values of both kinds: more generations are needed. */
    CROSSING;

    /** Beyond so many generations, nobody would measure. */
    private static final int MOST_GENERATIONS = 10_000;

    private static final double POWER = 0.8;

    /**
     * Holds the estimate's interval against the bound, the bound's ends included. The point estimate plays no part.
     *
     * @param low the bound's lower end; {@link Double#NEGATIVE_INFINITY} for "at most {@code high}"
     * @param high the bound's upper end; {@link Double#POSITIVE_INFINITY} for "at least {@code low}"
     */
    public static Equivalence judge(Estimate estimate, double low, double high) {
        return judge(estimate.interval(), low, high);
    }

    /** The same for an interval alone. */
    public static Equivalence judge(Interval interval, double low, double high) {
        requireBound(low, high);
        return place(interval.low(), interval.high(), low, high);
    }

    /**
     * About how many generations would decide in 80% of repetitions, were the true value where it is estimated and the spread
     * to stay as it is. An interval that shrinks until it touches the bound would decide in half of them, because estimates
     * differ from run to run; the distance to the bound must hold that as well.
     *
     * <p>Source: Chow, Shao and Wang, "Sample Size Calculations in Clinical Research" (2008), section 3.1.
     *
     * @return absent when the estimate sits on the bound, or so near that more than 10,000 would be needed
     */
    public static OptionalInt neededGenerations(Estimate estimate, double low, double high) {
        requireBound(low, high);
        Requirements.generations(estimate.generations());
        double now = reach(estimate, estimate.generations(), 0);
        for (int generations = estimate.generations(); generations <= MOST_GENERATIONS; generations++) {
            double shrinkage = reach(estimate, generations, POWER) / now;
            double value = estimate.value();
            double lower = value - shrinkage * (value - estimate.interval().low());
            double upper = value + shrinkage * (estimate.interval().high() - value);
            if (place(lower, upper, low, high) != CROSSING) {
                return OptionalInt.of(generations);
            }
        }
        return OptionalInt.empty();
    }

    /**
     * The half width of an interval from so many generations, in standard deviations of one generation, and what the estimate
     * itself stays within with this probability on the bound's side.
     */
    private static double reach(Estimate estimate, int generations, double power) {
        double confidence = estimate.interval().confidence();
        double own = power == 0 ? 0 : StudentT.reach(generations, 2 * power - 1);
        return (StudentT.reach(generations, confidence) + own) / Math.sqrt(generations);
    }

    private static Equivalence place(double lower, double upper, double low, double high) {
        if (low <= lower && upper <= high) {
            return INSIDE;
        }
        return upper < low || lower > high ? OUTSIDE : CROSSING;
    }

    private static void requireBound(double low, double high) {
        Requirements.notNaN("low", low);
        Requirements.notNaN("high", high);
        if (low > high) {
            throw new IllegalArgumentException(
                    "low (" + low + ") must not be greater than high (" + high + "). Swap the two ends");
        }
    }
}
