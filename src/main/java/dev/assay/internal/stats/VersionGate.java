package dev.assay.internal.stats;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Whether a version is slower or faster than another one that was measured in turns with it: Welch's test over the
 * logarithms of the generations' medians at 5%, and a difference of at least {@value #LEAST_CHANGE} of the baseline. Both must
 * say so: significance alone alarms on differences that nobody minds, size alone on noise.
 *
 * <p>Source: Welch, "The generalization of Student's problem when several different population variances are involved"
 * (1947). Its false alarms on real data: {@code docs/decisions/0016-a-gate-over-versions-in-turns.md}.
 *
 * @param ratio the version's geometric mean of medians over the baseline's: 1.1 is 10% slower
 * @param p how probable a difference this large is without a change, two-sided
 * @param degrees of freedom (Welch and Satterthwaite)
 * @param standardError of the ratio's logarithm
 */
public record VersionGate(double ratio, double p, double degrees, double standardError) {

    /** As a share of the baseline. */
    public static final double LEAST_CHANGE = 0.05;

    private static final double SIGNIFICANCE = 0.05;

    /** One-sided. */
    private static final double BEYOND = 0.05;

    /** @throws IllegalArgumentException if a sample has fewer than 5 generations, or a median is not positive */
    public static VersionGate of(Sample version, Sample baseline) {
        return of(Centre.MEDIAN, version, baseline);
    }

    /**
     * The same over another centre: what adds up, such as cost, counts by its mean.
     *
     * @throws IllegalArgumentException if a sample has fewer than 5 generations, or a centre is not positive
     */
    public static VersionGate of(Centre centre, Sample version, Sample baseline) {
        Requirements.generations(version.generations());
        Requirements.generations(baseline.generations());
        double[] here = centre.logarithms(version);
        double[] there = centre.logarithms(baseline);
        double difference = StudentT.mean(here) - StudentT.mean(there);
        double ours = squaredError(here);
        double theirs = squaredError(there);
        double error = Math.sqrt(ours + theirs);
        if (error == 0) {
            return new VersionGate(Math.exp(difference), difference == 0 ? 1 : 0, here.length + there.length - 2.0, 0);
        }
        double degrees = (ours + theirs)
                * (ours + theirs)
                / (ours * ours / (here.length - 1) + theirs * theirs / (there.length - 1));
        double p = 2 * TDistribution.of(degrees).survivalProbability(Math.abs(difference) / error);
        return new VersionGate(Math.exp(difference), p, degrees, error);
    }

    /** The same with a p that is adjusted for other gates that are passed with it, as {@link Holm} does. */
    public VersionGate adjusted(double together) {
        return new VersionGate(ratio, together, degrees, standardError);
    }

    /** Whether the version has become slower. */
    public boolean slower() {
        return slower(SIGNIFICANCE);
    }

    /** The same below another p. */
    public boolean slower(double significance) {
        return p < significance && ratio >= 1 + LEAST_CHANGE;
    }

    /** What the true ratio is at most, with 95% confidence: the upper end of Welch's 90% interval. */
    public double atMost() {
        return atMost(BEYOND);
    }

    /** The same with another one-sided error. */
    public double atMost(double error) {
        return ratio * Math.exp(TDistribution.of(degrees).inverseSurvivalProbability(error) * standardError);
    }

    /** Whether the version has become faster. */
    public boolean faster() {
        return p < SIGNIFICANCE && ratio <= 1 / (1 + LEAST_CHANGE);
    }

    private static double squaredError(double[] values) {
        double deviation = StudentT.standardDeviation(values);
        return deviation * deviation / values.length;
    }
}
