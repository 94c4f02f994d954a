package dev.assay.internal.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * The share that lives longer than a time, estimated from lifetimes of which some were not seen to end (Kaplan-Meier). What made an
 * observation end must have nothing to do with how long the life would have been, and lives must be independent of each other.
 *
 * <p>Intervals are those of the beta product procedure: of lifetimes that were all seen to end they are Clopper and Pearson's, and they
 * mean something even before the first end and after the last one, where Greenwood's variance is 0.
 *
 * <p>Sources: Kaplan and Meier, "Nonparametric estimation from incomplete observations" (1958); Fay, Brittain and Proschan, "Pointwise
 * confidence intervals for a survival distribution with small samples or heavy censoring" (2013), by the method of moments.
 */
public final class SurvivalCurve {

    private final List<Step> steps;
    private final int n;

    private SurvivalCurve(List<Step> steps, int n) {
        this.steps = steps;
        this.n = n;
    }

    /**
     * A time at which a life, or seeing it, ended.
     *
     * @param time ascending
     * @param atRisk how many were seen until then
     * @param ended how many of them ended then
     * @param share the estimated share that lives longer
     */
    public record Step(double time, int atRisk, int ended, double share) {}

    /**
     * @param lifetimes at least one, in any order
     * @throws IllegalArgumentException if there is none
     */
    public static SurvivalCurve of(List<Lifetime> lifetimes) {
        if (lifetimes.isEmpty()) {
            throw new IllegalArgumentException("lifetimes (0) must be at least one. Observe something first");
        }
        TreeMap<Double, int[]> times = new TreeMap<>();
        for (Lifetime one : lifetimes) {
            times.computeIfAbsent(one.time(), time -> new int[2])[one.ended() ? 0 : 1]++;
        }
        List<Step> steps = new ArrayList<>();
        int atRisk = lifetimes.size();
        double share = 1;
        for (var entry : times.entrySet()) {
            int ended = entry.getValue()[0];
            share *= 1 - (double) ended / atRisk;
            steps.add(new Step(entry.getKey(), atRisk, ended, share));
            atRisk -= ended + entry.getValue()[1];
        }
        return new SurvivalCurve(List.copyOf(steps), lifetimes.size());
    }

    /** All times at which something ended, ascending. */
    public List<Step> steps() {
        return steps;
    }

    /** How many lifetimes there are. */
    public int n() {
        return n;
    }

    /** The estimated share that lives longer than a time. */
    public double at(double time) {
        double share = 1;
        for (Step step : steps) {
            if (step.time() > time) {
                break;
            }
            share = step.share();
        }
        return share;
    }

    /** Where the true share that lives longer than a time lies. */
    public Interval interval(double time, double confidence) {
        Requirements.confidence(confidence);
        Requirements.notNaN("time", time);
        double tail = (1 - confidence) / 2;
        BetaProduct ends = new BetaProduct();
        int passed = 0;
        for (; passed < steps.size() && steps.get(passed).time() <= time; passed++) {
            Step step = steps.get(passed);
            if (step.ended() > 0) {
                ends.times(step.atRisk() - step.ended() + 1.0, step.ended());
            }
        }
        double high = ends.quantile(1 - tail);
        int beyond = beyond(passed, time);
        double low = beyond == 0 ? 0 : ends.times(beyond, 1).quantile(tail);
        return new Interval(Math.min(low, high), high, confidence);
    }

    /** How many were seen to live longer than a time, which so many steps are not after. A life that was seen until that very time was. */
    private int beyond(int passed, double time) {
        Step last = passed == 0 ? null : steps.get(passed - 1);
        if (last != null && last.time() == time) {
            return last.atRisk() - last.ended();
        }
        return passed < steps.size() ? steps.get(passed).atRisk() : 0;
    }

    /** The time that half live longer than; infinite if more than half do for as long as was looked. */
    public double median() {
        return steps.stream()
                .filter(step -> step.share() <= 0.5)
                .mapToDouble(Step::time)
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** Where the true median lies: the times at which one half is within the interval of the share (Brookmeyer and Crowley 1982). */
    public Interval medianInterval(double confidence) {
        double low = interval(0, confidence).low() <= 0.5 ? 0 : Double.POSITIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        for (Step step : steps) {
            Interval share = interval(step.time(), confidence);
            if (share.low() <= 0.5) {
                low = Math.min(low, step.time());
            }
            if (share.high() <= 0.5) {
                high = Math.min(high, step.time());
            }
        }
        return new Interval(Math.min(low, lastTime()), high, confidence);
    }

    private double lastTime() {
        return steps.get(steps.size() - 1).time();
    }

    /** A product of independent variables with beta distributions, as the beta distribution of the same mean and variance. */
    private static final class BetaProduct {

        private double mean = 1;
        private double square = 1;

        BetaProduct times(double a, double b) {
            mean *= a / (a + b);
            square *= a * (a + 1) / ((a + b) * (a + b + 1));
            return this;
        }

        double quantile(double probability) {
            double variance = square - mean * mean;
            if (mean == 1 || variance <= 0) {
                return mean;
            }
            double together = mean * (1 - mean) / variance - 1;
            return BetaDistribution.of(mean * together, (1 - mean) * together)
                    .inverseCumulativeProbability(probability);
        }
    }
}
