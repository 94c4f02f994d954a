package dev.assay.internal.stats;

import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * How much of what varies lies between rounds and how much between the calls of a round: one-way random effects of the
 * logarithms, y = generation + round + call. What differs between generations, so between instances, is taken out first.
 *
 * @param betweenRounds mean square between the rounds of a generation
 * @param withinRounds mean square between the calls of a round
 * @param callsPerRound k
 * @param betweenDegrees degrees of freedom of {@code betweenRounds}: rounds - generations
 * @param withinDegrees degrees of freedom of {@code withinRounds}: rounds x (k - 1)
 * @param generations how many generations of instances there were
 */
public record RoundVariance(
        double betweenRounds,
        double withinRounds,
        int callsPerRound,
        int betweenDegrees,
        int withinDegrees,
        int generations) {

    /** @throws IllegalArgumentException when all values are equal within and between rounds: there is nothing to divide */
    public static RoundVariance of(Rounds rounds) {
        return of(rounds.generations(), rounds.callsPerRound());
    }

    /** The same of some of the generations. */
    static RoundVariance of(List<List<Rounds.Round>> generations, int callsPerRound) {
        double between = 0;
        double within = 0;
        int all = 0;
        for (List<Rounds.Round> generation : generations) {
            all += generation.size();
            List<double[]> values =
                    generation.stream().map(Rounds.Round::logarithms).toList();
            double[] means = values.stream().mapToDouble(StudentT::mean).toArray();
            between += squares(means) * callsPerRound;
            within += values.stream().mapToDouble(RoundVariance::squares).sum();
        }
        int betweenDegrees = all - generations.size();
        int withinDegrees = all * (callsPerRound - 1);
        if (between == 0 && within == 0) {
            throw new IllegalArgumentException(
                    "variance (0) must be greater than 0 to have a share in it. Measure with a finer clock");
        }
        return new RoundVariance(
                between / betweenDegrees,
                within / withinDegrees,
                callsPerRound,
                betweenDegrees,
                withinDegrees,
                generations.size());
    }

    /**
     * The share of the variance that lies between rounds (the intraclass correlation), by the estimator of the analysis of
     * variance, with its exact interval for normal errors: (F - 1) / (F + k - 1) with F between over within, and at F over the
     * quantiles of the F distribution for the ends. What falls below 0 is given as 0, the least that a share can be.
     *
     * <p>Source: Searle, Casella and McCulloch, "Variance Components" (1992), sections 3.5 and 3.6 (the balanced one-way
     * classification).
     *
     * @param confidence for example 0.90
     */
    public Estimate share(double confidence) {
        Requirements.confidence(confidence);
        double tail = (1 - confidence) / 2;
        double ratio = betweenRounds / withinRounds;
        FDistribution quantiles = FDistribution.of(betweenDegrees, withinDegrees);
        double low = ratio / quantiles.inverseSurvivalProbability(tail);
        double high = ratio / quantiles.inverseCumulativeProbability(tail);
        return new Estimate(shareAt(ratio), new Interval(shareAt(low), shareAt(high), confidence), n(), generations);
    }

    /** Standard deviation of what all calls of a round share, of the logarithm: 0.03 is about 3%. */
    public double deviationBetweenRounds() {
        return Math.sqrt(Math.max(0, (betweenRounds - withinRounds) / callsPerRound));
    }

    /**
     * The same with Williams' interval, which covers at least about as often as it says: the squares between rounds, less what the F
     * distribution leaves to chance, over k times the quantiles of the chi-squared distribution.
     *
     * <p>Source: Williams, "A confidence interval for variance components" (Biometrika 49, 1962); Searle, Casella and McCulloch,
     * "Variance Components" (1992), section 3.6.
     *
     * @param confidence for example 0.90
     */
    public Estimate deviationBetweenRounds(double confidence) {
        Requirements.confidence(confidence);
        double tail = (1 - confidence) / 2;
        FDistribution chance = FDistribution.of(betweenDegrees, withinDegrees);
        ChiSquaredDistribution spread = ChiSquaredDistribution.of(betweenDegrees);
        double low = deviation(chance.inverseSurvivalProbability(tail), spread.inverseSurvivalProbability(tail));
        double high = deviation(chance.inverseCumulativeProbability(tail), spread.inverseCumulativeProbability(tail));
        return new Estimate(deviationBetweenRounds(), new Interval(low, high, confidence), n(), generations);
    }

    private double deviation(double chance, double spread) {
        double squares = betweenDegrees * (betweenRounds - chance * withinRounds);
        return Math.sqrt(Math.max(0, squares / (callsPerRound * spread)));
    }

    /** Standard deviation of calls within a round, of the logarithm. */
    public double deviationWithinRounds() {
        return Math.sqrt(withinRounds);
    }

    private int n() {
        return withinDegrees / (callsPerRound - 1) * callsPerRound;
    }

    private double shareAt(double ratio) {
        return Double.isInfinite(ratio) ? 1 : Math.max(0, (ratio - 1) / (ratio + callsPerRound - 1));
    }

    private static double squares(double[] values) {
        double deviation = StudentT.standardDeviation(values);
        return deviation * deviation * (values.length - 1);
    }
}
