package dev.assay.internal.stats;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Whether rounds can show how much they vary. A variance is made by the rounds that deviate most. If a few of those that were seen
 * deviate much further than the others, no interval of it holds; and if they are rare, none may have been seen.
 *
 * <p>How often claims err with and without: {@code docs/decisions/0018-rounds-that-are-not-normal.md}.
 */
public final class RoundSupport {

    /** What a rare round is taken to be: one that deviates so many times as far as others do. */
    public static final int TIMES_AS_FAR = 4;

    private static final double SIGNIFICANCE = 0.05;
    private static final double RISK = 0.05;

    private RoundSupport() {}

    /** Whether a few rounds deviate too far from the others of their generation to be normal (kurtosis, one-sided 5%). */
    public static boolean heavyTailed(Rounds rounds) {
        return Kurtosis.p(deviations(rounds)) < SIGNIFICANCE;
    }

    /**
     * By what factor rare rounds can lift the variance between rounds: they are as many among all rounds as go unseen in 5% of
     * samples of this size, and each deviates {@value #TIMES_AS_FAR} times as far.
     */
    public static double unseen(Rounds rounds) {
        return unseen(rounds.all().size());
    }

    static double unseen(int rounds) {
        return 1 + (1 - Math.pow(RISK, 1.0 / rounds)) * TIMES_AS_FAR * TIMES_AS_FAR;
    }

    /**
     * How many rounds it takes for rare ones not to lift the variance by more than this factor.
     *
     * @param factor more than 1
     * @return empty if no number of rounds that anybody would measure does
     */
    public static Optional<Integer> roundsFor(double factor) {
        double share = (factor - 1) / (TIMES_AS_FAR * TIMES_AS_FAR);
        double rounds = share >= 1 ? 1 : Math.log(RISK) / Math.log1p(-share);
        return rounds < Integer.MAX_VALUE ? Optional.of((int) Math.ceil(rounds)) : Optional.empty();
    }

    private static double[] deviations(Rounds rounds) {
        return rounds.generations().stream()
                .flatMapToDouble(generation -> Arrays.stream(around(generation)))
                .toArray();
    }

    private static double[] around(List<Rounds.Round> generation) {
        double[] means = generation.stream()
                .mapToDouble(round -> StudentT.mean(round.logarithms()))
                .toArray();
        double mean = StudentT.mean(means);
        return Arrays.stream(means).map(value -> value - mean).toArray();
    }
}
