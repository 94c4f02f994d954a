package dev.assay.internal.verdicts;

import org.jspecify.annotations.Nullable;

/**
 * An estimate whose interval was held against a range.
 *
 * @param subject what was judged
 * @param verdict what came of it
 * @param figure the point estimate; it decides nothing
 * @param low the interval's lower end
 * @param high the interval's upper end
 * @param confidence the interval's confidence, for example 0.90
 * @param bound the range that was claimed
 * @param n how many observations entered
 * @param generations how many generations were resampled
 * @param needed of an undecided one, about how much would decide it; absent if that is unknown
 * @param because of an undecided one, what keeps it from being decided although the interval lies on one side of the bound; absent
 *     if the interval crosses the bound
 */
public record IntervalJudgement(
        String subject,
        Verdict verdict,
        double figure,
        double low,
        double high,
        double confidence,
        Bound bound,
        int n,
        int generations,
        @Nullable Needed needed,
        @Nullable String because)
        implements Judgement {

    /**
     * A range that was claimed.
     *
     * @param words the range in words, with its unit
     * @param low its lower end; absent if it is open below
     * @param high its upper end; absent if it is open above
     */
    public record Bound(
            String words, @Nullable Double low, @Nullable Double high) {}

    /** A judgement by the interval alone. */
    public IntervalJudgement(
            String subject,
            Verdict verdict,
            double figure,
            double low,
            double high,
            double confidence,
            Bound bound,
            int n,
            int generations,
            @Nullable Needed needed) {
        this(subject, verdict, figure, low, high, confidence, bound, n, generations, needed, null);
    }

    /** The same, but undecided: the interval lies on one side of the bound, and the sample cannot show that. */
    public IntervalJudgement undecided(String reason, @Nullable Needed calls) {
        return new IntervalJudgement(
                subject, Verdict.UNDECIDED, figure, low, high, confidence, bound, n, generations, calls, reason);
    }

    @Override
    public String boundInWords() {
        return bound.words();
    }
}
