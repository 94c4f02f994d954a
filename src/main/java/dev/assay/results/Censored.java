package dev.assay.results;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How long it took until something happened, if it may not have happened while one looked.
 *
 * @param value when it happened; if it did not, how far one looked
 * @param reached whether it happened; if not, the true value is greater than {@code value} and otherwise unknown
 */
public record Censored(double value, boolean reached) {

    public Censored {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "value (" + value + ") must be a finite number. Pass how far you looked");
        }
    }

    /**
     * How many items it takes, counted from 1, until so many different ones were among them. For the instances of calls, in the order in
     * which the calls began, this is the number of calls to coverage.
     *
     * @param wanted at least 1
     * @throws IllegalArgumentException if {@code wanted} is below 1
     */
    public static Censored untilDistinct(List<?> items, int wanted) {
        if (wanted < 1) {
            throw new IllegalArgumentException("wanted (" + wanted + ") must be at least 1. Ask for one item or more");
        }
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            if (seen.add(items.get(i)) && seen.size() == wanted) {
                return new Censored(i + 1.0, true);
            }
        }
        return new Censored(items.size(), false);
    }

    /**
     * Which of two is greater, as far as that is known: positive if this is, negative if the other is, 0 if they are equal or nobody can
     * tell.
     *
     * <p>Source: Gehan, "A generalized Wilcoxon test for comparing arbitrarily singly-censored samples" (1965).
     */
    public int against(Censored other) {
        if (reached && other.reached) {
            return Double.compare(value, other.value);
        }
        if (reached) {
            return value <= other.value ? -1 : 0;
        }
        return other.reached && other.value <= value ? 1 : 0;
    }

    /** As reports show it: {@code 10}, or {@code > 10} if it was not reached. */
    @Override
    public String toString() {
        String number = value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
        return reached ? number : "> " + number;
    }
}
