package dev.assay.results;

import dev.assay.internal.design.Design;
import dev.assay.internal.stats.Equivalence;
import dev.assay.internal.stats.Estimate;
import dev.assay.internal.verdicts.ExactJudgement;
import dev.assay.internal.verdicts.IntervalJudgement;
import dev.assay.internal.verdicts.IntervalJudgement.Bound;
import dev.assay.internal.verdicts.Judgement;
import dev.assay.internal.verdicts.JudgementSentence;
import dev.assay.internal.verdicts.Verdict;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Holds an estimate against a bound: wholly inside is held, wholly outside refuted, else undecided. The interval has 90%
 * confidence, so that each end is a one-sided test at 5% (two one-sided tests, Schuirmann 1987).
 */
final class Judge {

    static final double CONFIDENCE = 0.90;

    private Judge() {}

    static Judgement judge(String subject, String unit, Estimate estimate, double low, double high, Design design) {
        Verdict verdict = switch (Equivalence.judge(estimate, low, high)) {
            case INSIDE -> Verdict.HELD;
            case OUTSIDE -> Verdict.REFUTED;
            case CROSSING -> Verdict.UNDECIDED;
        };
        return new IntervalJudgement(
                subject,
                verdict,
                estimate.value(),
                estimate.interval().low(),
                estimate.interval().high(),
                estimate.interval().confidence(),
                new Bound(
                        words(low, high, unit), Double.isFinite(low) ? low : null, Double.isFinite(high) ? high : null),
                estimate.n(),
                estimate.generations(),
                verdict == Verdict.UNDECIDED ? needed(estimate, low, high, design) : null);
    }

    /** A statement that is true or false without an interval. */
    static Judgement exact(String subject, boolean holds, double figure, String bound, int n) {
        Verdict verdict = holds ? Verdict.HELD : Verdict.REFUTED;
        return new ExactJudgement(subject, verdict, figure, bound, n);
    }

    private static @Nullable Integer needed(Estimate estimate, double low, double high, Design design) {
        OptionalInt generations = Equivalence.neededGenerations(estimate, low, high);
        int perGeneration = design.invocations() / design.generations();
        return generations.isPresent() ? generations.getAsInt() * perGeneration : null;
    }

    private static String words(double low, double high, String unit) {
        String end = unit.isEmpty() ? "" : " " + unit;
        if (Double.isInfinite(low)) {
            return "at most " + JudgementSentence.figure(high) + end;
        }
        if (Double.isInfinite(high)) {
            return "at least " + JudgementSentence.figure(low) + end;
        }
        return JudgementSentence.figure(low) + " to " + JudgementSentence.figure(high) + end;
    }
}
