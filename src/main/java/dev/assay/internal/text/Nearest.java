package dev.assay.internal.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that a misspelt one was meant to be, by Levenshtein's distance (1966). */
public final class Nearest {

    private static final int LEAST_DISTANCE = 2;
    private static final int LETTERS_PER_SLIP = 3;

    private Nearest() {}

    /** The nearest name; empty if there are none. */
    public static Optional<String> of(String written, Collection<String> known) {
        String lower = written.toLowerCase(Locale.ROOT);
        return known.stream().min(Comparator.comparingInt(name -> distance(lower, name.toLowerCase(Locale.ROOT))));
    }

    /** The nearest name if it is near enough to be meant: a slip for every three letters, two at least. */
    public static Optional<String> near(String written, Collection<String> known) {
        String lower = written.toLowerCase(Locale.ROOT);
        int slips = Math.max(LEAST_DISTANCE, written.length() / LETTERS_PER_SLIP);
        return of(written, known).filter(name -> distance(lower, name.toLowerCase(Locale.ROOT)) <= slips);
    }

    /** The words that end a message: {@code Did you mean x?}, or nothing. */
    public static String question(String written, Collection<String> known) {
        return near(written, known).map(name -> "Did you mean " + name + "?").orElse("");
    }

    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[other.length()];
    }
}
