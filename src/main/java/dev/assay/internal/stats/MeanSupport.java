package dev.assay.internal.stats;

import java.util.Optional;

/**
 * Whether a sample can show that a mean is below something. Calls can be slow without end and fast only down to 0, so what
 * went unseen lifts a mean and never lowers it: only conclusions from the upper end of its interval need this.
 *
 * <p>Sources: Hanley and Lippman-Hand, "If nothing goes wrong, is everything all right? Interpreting zero numerators" (1983)
 * for rare calls. How often claims err with and without: {@code docs/decisions/0015-what-a-sample-can-say-of-a-mean.md}.
 */
public final class MeanSupport {

    /** What a rare slow call is taken to be: so many times the mean, as a call that meets a pause of the platform. */
    public static final int TIMES_AS_SLOW = 10;

    /** Nothing is said of a mean's upper end with fewer calls. */
    public static final int FEWEST_CALLS = 100;

    /** Below so many calls that make up the spread, intervals of heavy-tailed values miss too often. */
    private static final double FEWEST_IN_THE_SPREAD = 10;

    private static final double RISK = 0.05;

    private MeanSupport() {}

    /** Why a sample is too small. */
    public enum Reason {
        /** Fewer than {@value MeanSupport#FEWEST_CALLS} calls. */
        FEW_CALLS,
        /** A few calls make up most of the spread; how large the mean is depends on how many of their kind there were. */
        FEW_IN_THE_SPREAD,
        /** Rare slow calls that went unseen could lift the mean over the bound. */
        RARE_CALLS
    }

    /**
     * What a sample lacks.
     *
     * @param calls about how many would do; {@link Integer#MAX_VALUE} where no number would
     */
    public record Shortfall(Reason reason, int calls) {}

    /**
     * What the sample lacks to show that its mean is at most a bound, for which the interval ends below the bound; to refute
     * that a mean is at least a bound, likewise.
     *
     * @param high the upper end of the mean's interval
     * @param bound what the mean is said to be at most, not below {@code high}
     * @return empty if the sample is enough
     */
    public static Optional<Shortfall> lacking(Sample sample, double high, double bound) {
        if (sample.n() < FEWEST_CALLS) {
            return Optional.of(new Shortfall(Reason.FEW_CALLS, Math.max(FEWEST_CALLS, callsFor(high, bound))));
        }
        double inTheSpread = Moments.of(sample.values()).inTheSpread();
        if (inTheSpread < FEWEST_IN_THE_SPREAD) {
            return Optional.of(new Shortfall(
                    Reason.FEW_IN_THE_SPREAD, (int) Math.ceil(sample.n() * FEWEST_IN_THE_SPREAD / inTheSpread)));
        }
        int calls = callsFor(high, bound);
        return sample.n() < calls ? Optional.of(new Shortfall(Reason.RARE_CALLS, calls)) : Optional.empty();
    }

    /**
     * So many calls that a share p of slow ones among all calls is seen in 95% of samples, where p is the least share that
     * lifts the mean over the bound: (1 - p)^n is 5% at n = ln 20 / p, and calls {@value #TIMES_AS_SLOW} times as slow lift a
     * mean by 9 p.
     */
    private static int callsFor(double high, double bound) {
        if (high <= 0) {
            return FEWEST_CALLS;
        }
        double calls = -Math.log(RISK) * (TIMES_AS_SLOW - 1) / (bound / high - 1);
        return calls < Integer.MAX_VALUE ? (int) Math.ceil(calls) : Integer.MAX_VALUE;
    }
}
