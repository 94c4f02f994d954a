package dev.assay.internal.stats;

/**
 * A confidence interval.
 *
 * @param low its lower end; negative infinity if there is none
 * @param high its upper end, not below {@code low}; infinity if there is none
 * @param confidence how often intervals made this way hold the true value, for example 0.95
 */
public record Interval(double low, double high, double confidence) {

    public Interval {
        Requirements.confidence(confidence);
        Requirements.notNaN("low", low);
        Requirements.notNaN("high", high);
        if (low > high) {
            throw new IllegalArgumentException(
                    "low (" + low + ") must not be greater than high (" + high + "). Swap the two ends");
        }
    }

    /** Whether the value lies between the ends, both included. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** The interval with both ends moved outwards by so much, which is not negative. */
    Interval widened(double by) {
        return by == 0 ? this : new Interval(low - by, high + by, confidence);
    }

    /** The interval of a ratio with both ends moved outwards by a factor of {@code e} to the power of so much. */
    Interval stretched(double by) {
        return by == 0 ? this : new Interval(low * Math.exp(-by), high * Math.exp(by), confidence);
    }

    /** From the lower of both low ends to the higher of both high ends, at the confidence of this one. */
    Interval spanning(Interval other) {
        return new Interval(Math.min(low, other.low), Math.max(high, other.high), confidence);
    }

    /** From end to end. */
    public double width() {
        return high - low;
    }
}
