package dev.assay.internal.verdicts;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a judgement stands in {@code verdicts.jsonl}: one form for all kinds, the same in every version. An interval tells an
 * {@link IntervalJudgement}; a bound without an interval, a {@link RankJudgement}; details, a {@link TestedJudgement}; none of them, an
 * {@link ExactJudgement}, as which a {@link TestedJudgement} without details is read.
 */
record JudgementForm(
        String subject,
        Verdict verdict,
        double estimate,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double confidence,
        String bound,
        @Nullable Double boundLow,
        @Nullable Double boundHigh,
        int n,
        int generations,
        @Nullable Integer needed,
        @Nullable Integer neededGenerations,
        @Nullable String because,
        @Nullable List<String> details) {

    JudgementForm {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(bound, "bound");
    }

    static JudgementForm of(Judgement judgement) {
        if (judgement instanceof IntervalJudgement one) {
            return new JudgementForm(
                    one.subject(),
                    one.verdict(),
                    one.figure(),
                    one.low(),
                    one.high(),
                    one.confidence(),
                    one.boundInWords(),
                    one.bound().low(),
                    one.bound().high(),
                    one.n(),
                    one.generations(),
                    one.needed() == null ? null : one.needed().invocations(),
                    one.needed() == null ? null : one.needed().generations(),
                    one.because(),
                    null);
        }
        return without(judgement, judgement instanceof RankJudgement rank ? rank.significance() : null);
    }

    private static JudgementForm without(Judgement one, @Nullable Double significance) {
        return new JudgementForm(
                one.subject(),
                one.verdict(),
                one.figure(),
                null,
                null,
                null,
                one.boundInWords(),
                null,
                significance,
                one.n(),
                0,
                null,
                null,
                null,
                one.details().isEmpty() ? null : one.details());
    }

    Judgement judgement() {
        if (low != null && high != null && confidence != null) {
            IntervalJudgement.Bound range = new IntervalJudgement.Bound(bound, boundLow, boundHigh);
            return new IntervalJudgement(
                    subject,
                    verdict,
                    estimate,
                    low,
                    high,
                    confidence,
                    range,
                    n,
                    generations,
                    neededInGenerations(),
                    because);
        }
        if (details != null) {
            return new TestedJudgement(subject, verdict, estimate, bound, n, details);
        }
        return boundHigh == null
                ? new ExactJudgement(subject, verdict, estimate, bound, n)
                : new RankJudgement(subject, verdict, estimate, boundHigh, n);
    }

    /** Runs of before 2026-11-28 do not say in how many generations: in those that were measured. */
    private @Nullable Needed neededInGenerations() {
        return needed == null ? null : new Needed(needed, neededGenerations == null ? generations : neededGenerations);
    }
}
