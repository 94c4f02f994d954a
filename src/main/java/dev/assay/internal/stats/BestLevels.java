package dev.assay.internal.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The levels that cannot be told from the best: those that no other level beats. A level beats another if the interval of
 * the other's ratio to it, compared generation by generation, lies wholly above 1 at a one-sided 5% / (levels - 1). The best
 * level is in the set in at least 95% of runs, however many levels are as good.
 *
 * <p>Sources: Gupta, "On some multiple decision (selection and ranking) rules" (1965), for the subset that holds the best;
 * Bonferroni's inequality for the number of comparisons that the best must survive.
 */
public final class BestLevels {

    /** How often the best level may be missing from the set. */
    public static final double ERROR = 0.05;

    private BestLevels() {}

    /**
     * The places in the list of the levels with the least values that cannot be told apart.
     *
     * @param levels two or more, measured in the same generations; all values greater than 0
     * @param centre what stands for a level: the median for durations, the mean for cost
     * @return at least one place, ascending
     * @throws IllegalArgumentException when fewer than 5 generations are common to two levels, or a centre is not positive
     */
    public static List<Integer> least(List<Sample> levels, Centre centre) {
        return unbeaten(levels, places(levels), centre, ERROR);
    }

    /**
     * The places in the list of the levels that no rival beats.
     *
     * @param levels two or more, measured in the same generations; all values greater than 0
     * @param rivals the places of the levels that may beat another
     * @param error how often the best level may be missing, for example 0.05
     * @return ascending; at least one place if every level is a rival
     */
    public static List<Integer> unbeaten(List<Sample> levels, Set<Integer> rivals, Centre centre, double error) {
        double confidence = confidence(levels.size(), error);
        List<Integer> unbeaten = new ArrayList<>();
        for (int place = 0; place < levels.size(); place++) {
            if (!isBeaten(levels, place, rivals, centre, confidence)) {
                unbeaten.add(place);
            }
        }
        return unbeaten;
    }

    /**
     * The confidence of the two-sided intervals that levels are compared by.
     *
     * @param levels how many levels there are, at least 2
     * @param error how often the best level may be missing, for example 0.05
     */
    public static double confidence(int levels, double error) {
        if (levels < 2) {
            throw new IllegalArgumentException(
                    "levels (" + levels + ") must be at least 2 to have a best one. Measure another level");
        }
        return 1 - 2 * error / (levels - 1);
    }

    /**
     * By what factor a level is greater than another, as levels are compared here: medians of equally many calls per generation,
     * by their geometric mean ratio; means by {@link RatioOfMeans}.
     *
     * @throws IllegalArgumentException when fewer than 5 generations are common, or a centre is not positive
     */
    public static Estimate ratio(Sample level, Sample other, Centre centre, double confidence) {
        return centre == Centre.MEDIAN
                ? Comparison.ratioOfEqualCounts(level, other, confidence)
                : RatioOfMeans.of(level, other, confidence);
    }

    private static boolean isBeaten(
            List<Sample> levels, int place, Set<Integer> rivals, Centre centre, double confidence) {
        return rivals.stream()
                .filter(rival -> rival != place)
                .anyMatch(rival -> beats(levels.get(rival), levels.get(place), centre, confidence));
    }

    private static boolean beats(Sample rival, Sample level, Centre centre, double confidence) {
        Estimate ratio = ratio(level, rival, centre, confidence);
        return ratio.interval().low() > 1 && callsToTell(rival, ratio, centre).isEmpty();
    }

    /**
     * How many calls of a rival it takes to tell that it is the cheaper one, if that is all that is lacking: the interval of the ratio is
     * beyond 1, but rare slow calls that went unseen could make the rival the dearer one.
     *
     * @param ratio of another level to the rival, as {@link #ratio} has it
     * @return empty if nothing is lacking, or the interval tells neither; {@link Integer#MAX_VALUE} if no number would do
     */
    public static OptionalInt callsToTell(Sample rival, Estimate ratio, Centre centre) {
        double least = ratio.interval().low();
        if (centre == Centre.MEDIAN || least <= 1) {
            return OptionalInt.empty();
        }
        double mean = mean(rival);
        return MeanSupport.lacking(rival, mean, mean * least)
                .map(lacking -> OptionalInt.of(lacking.calls()))
                .orElse(OptionalInt.empty());
    }

    private static double mean(Sample sample) {
        return StudentT.mean(sample.perGeneration(StudentT::mean));
    }

    private static Set<Integer> places(List<Sample> levels) {
        return IntStream.range(0, levels.size()).boxed().collect(Collectors.toSet());
    }
}
