package dev.assay.internal.stats;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Share and deviation between rounds with intervals that need no normal rounds: each holds the textbook's interval ({@link
 * RoundVariance}) and that of the jackknife over generations, which are independent whatever rounds are like.
 *
 * <p>Source: Arvesen and Layard, "Asymptotically robust tests in unbalanced variance component models" (Annals of Statistics 3,
 * 1975). How often they cover: {@code docs/decisions/0018-rounds-that-are-not-normal.md}.
 */
public final class RoundIntervals {

    private RoundIntervals() {}

    /** The share of the variance that lies between rounds. */
    public static Estimate share(Rounds rounds, double confidence) {
        Estimate textbook = RoundVariance.of(rounds).share(confidence);
        int calls = rounds.callsPerRound();
        return jackknife(rounds, confidence, variance -> Math.log(variance.betweenRounds() / variance.withinRounds()))
                .map(ratio ->
                        wider(textbook, share(Math.exp(ratio.low()), calls), share(Math.exp(ratio.high()), calls)))
                .orElse(textbook);
    }

    /** The standard deviation of what all calls of a round share, of the logarithm: 0.03 is about 3%. */
    public static Estimate deviation(Rounds rounds, double confidence) {
        RoundVariance whole = RoundVariance.of(rounds);
        Estimate textbook = whole.deviationBetweenRounds(confidence);
        return jackknife(rounds, confidence, variance -> Math.log(variance.betweenRounds()))
                .map(between -> wider(
                        textbook,
                        deviation(Math.exp(between.low()), whole),
                        deviation(Math.exp(between.high()), whole)))
                .orElse(textbook);
    }

    /**
     * Of a figure of the whole: its interval from what it becomes without each of the generations. Empty if rounds or calls do not
     * differ at all.
     */
    private static Optional<Interval> jackknife(
            Rounds rounds, double confidence, ToDoubleFunction<RoundVariance> figure) {
        List<List<Rounds.Round>> generations = rounds.generations();
        double[] pseudo = Jackknife.pseudoValues(
                generations.size(),
                figure.applyAsDouble(RoundVariance.of(generations, rounds.callsPerRound())),
                left -> figure.applyAsDouble(without(generations, left, rounds.callsPerRound())));
        return Arrays.stream(pseudo).allMatch(Double::isFinite)
                ? Optional.of(StudentT.interval(pseudo, confidence))
                : Optional.empty();
    }

    private static RoundVariance without(List<List<Rounds.Round>> generations, int left, int callsPerRound) {
        return RoundVariance.of(
                IntStream.range(0, generations.size())
                        .filter(index -> index != left)
                        .mapToObj(generations::get)
                        .toList(),
                callsPerRound);
    }

    private static double share(double ratio, int calls) {
        return Double.isInfinite(ratio) ? 1 : Math.max(0, (ratio - 1) / (ratio + calls - 1));
    }

    private static double deviation(double betweenRounds, RoundVariance whole) {
        return Math.sqrt(Math.max(0, (betweenRounds - whole.withinRounds()) / whole.callsPerRound()));
    }

    private static Estimate wider(Estimate textbook, double low, double high) {
        return textbook.spanning(new Interval(low, high, textbook.interval().confidence()));
    }
}
