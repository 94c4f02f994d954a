package dev.assay.internal.stats;

import java.util.Arrays;
import java.util.List;

/** Lifetimes as the literature writes them. */
final class SamplesOfLives {

    private SamplesOfLives() {}

    /** For example {@code 6 6+ 9}: a plus marks a life that was not seen to end. */
    static List<Lifetime> lives(String written) {
        return Arrays.stream(written.split(" "))
                .map(one -> new Lifetime(Double.parseDouble(one.replace("+", "")), !one.endsWith("+")))
                .toList();
    }
}
