package dev.assay.internal.stats;

/**
 * A figure computed from measured values, with how sure it is.
 *
 * @param value the point estimate; it decides nothing
 * @param interval where the true value lies
 * @param n how many values entered
 * @param generations how many generations of instances they come from: the independent units behind the interval
 */
public record Estimate(double value, Interval interval, int n, int generations) {

    public Estimate {
        Requirements.finite("value", value);
    }

    /** The estimate with an interval whose ends are moved outwards by so much, for what rounding may hide. */
    Estimate widened(double by) {
        return new Estimate(value, interval.widened(by), n, generations);
    }

    /** The estimate with an interval that holds the other one, too. */
    Estimate spanning(Interval other) {
        return new Estimate(value, interval.spanning(other), n, generations);
    }

    /** The estimate of a ratio with ends moved outwards by a factor of {@code e} to the power of so much. */
    Estimate stretched(double by) {
        return new Estimate(value, interval.stretched(by), n, generations);
    }
}
