package dev.assay.internal.stats;

import java.util.ArrayList;
import java.util.List;

/**
 * The levels that cannot be told from the best: those that no other level beats. A level beats another if the interval of
 * their ratio, compared generation by generation, lies wholly below 1 at a one-sided 5% / (levels - 1). The best level is in
 * the set in at least 95% of runs, however many levels are as good.
 *
 * <p>Sources: Gupta, "On some multiple decision (selection and ranking) rules" (1965), for the subset that holds the best;
 * Bonferroni's inequality for the number of comparisons that the best must survive.
 */
public final class BestLevels {

    private static final double ERROR = 0.05;

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
        if (levels.size() < 2) {
            throw new IllegalArgumentException(
                    "levels (" + levels.size() + ") must be at least 2 to have a best one. Measure another level");
        }
        double confidence = 1 - 2 * ERROR / (levels.size() - 1);
        List<Integer> unbeaten = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            if (!isBeaten(levels, i, centre, confidence)) {
                unbeaten.add(i);
            }
        }
        return unbeaten;
    }

    private static boolean isBeaten(List<Sample> levels, int place, Centre centre, double confidence) {
        for (int other = 0; other < levels.size(); other++) {
            if (other != place
                    && Comparison.ratio(centre, levels.get(other), levels.get(place), confidence)
                                    .interval()
                                    .high()
                            < 1) {
                return true;
            }
        }
        return false;
    }
}
