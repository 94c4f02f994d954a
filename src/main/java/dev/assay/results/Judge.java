package dev.assay.results;

import dev.assay.internal.design.Design;
import dev.assay.internal.stats.Centre;
import dev.assay.internal.stats.Equivalence;
import dev.assay.internal.stats.Estimate;
import dev.assay.internal.stats.Interval;
import dev.assay.internal.stats.MeanSupport;
import dev.assay.internal.stats.Sample;
import dev.assay.internal.verdicts.ExactJudgement;
import dev.assay.internal.verdicts.IntervalJudgement;
import dev.assay.internal.verdicts.IntervalJudgement.Bound;
import dev.assay.internal.verdicts.Judgement;
import dev.assay.internal.verdicts.JudgementSentence;
import dev.assay.internal.verdicts.Needed;
import dev.assay.internal.verdicts.Verdict;
import java.util.OptionalInt;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Holds an estimate against a bound: wholly inside is held, wholly outside refuted, else undecided. The interval has 90%
 * confidence, so that each end is a one-sided test at 5% (two one-sided tests, Schuirmann 1987).
 */
final class Judge {

    /** Nobody measures more at one level. */
    private static final int MOST_CALLS = 1_000_000;

    private Judge() {}

    /** The confidence of intervals: 90%, or what leaves as much to all looks at a design that is measured in stages. */
    static double confidence(Design design) {
        return 1 - 2 * design.error();
    }

    static Judgement judge(String subject, String unit, Estimate estimate, double low, double high, Design design) {
        return judgement(subject, verdict(estimate, low, high), estimate, bound(low, high, unit), design);
    }

    /**
     * Judges one of several levels that are claimed together. The claim is refuted if one level refutes it, so the interval that
     * refutes has the confidence that leaves 5% to all of them (Bonferroni).
     *
     * @param estimator makes the estimate with an interval of a given confidence
     * @param together how many levels are claimed together
     */
    static Judgement judge(
            String subject,
            String unit,
            DoubleFunction<Estimate> estimator,
            double low,
            double high,
            Design design,
            int together) {
        Estimate estimate = estimator.apply(confidence(design));
        if (verdict(estimate, low, high) == Verdict.REFUTED && together > 1) {
            estimate = estimator.apply(1 - 2 * design.error() / together);
        }
        return judge(subject, unit, estimate, low, high, design);
    }

    /** A figure with how many values it comes from, in how many generations. */
    record Counted(double value, int n, int generations) {}

    /** The same for an interval that does not come from generations; how many calls would decide it is not known. */
    static Judgement interval(
            String subject,
            String unit,
            Counted counted,
            DoubleFunction<Interval> intervals,
            double low,
            double high,
            Design design,
            int together) {
        Interval interval = intervals.apply(confidence(design));
        if (Equivalence.judge(interval, low, high) == Equivalence.OUTSIDE && together > 1) {
            interval = intervals.apply(1 - 2 * design.error() / together);
        }
        return new IntervalJudgement(
                subject,
                verdict(Equivalence.judge(interval, low, high)),
                counted.value(),
                interval.low(),
                interval.high(),
                interval.confidence(),
                bound(low, high, unit),
                counted.n(),
                counted.generations(),
                null);
    }

    /**
     * Judges a mean like {@link #judge}, but concludes nothing from the upper end of its interval if the sample is too small for
     * that ({@link MeanSupport}).
     */
    static Judgement mean(
            String subject, String unit, Sample sample, double low, double high, Design design, int together) {
        Judgement judgement = judge(
                subject, unit, confidence -> Centre.MEAN.estimate(sample, confidence), low, high, design, together);
        return supported(judgement, sample, low, high, design);
    }

    /** The judgement of a mean, or of one over another, undecided if the sample is too small for what its upper end says. */
    static Judgement supported(Judgement judgement, Sample sample, double low, double high, Design design) {
        if (!(judgement instanceof IntervalJudgement decided) || decided.verdict() == Verdict.UNDECIDED) {
            return judgement;
        }
        double passed = decided.verdict() == Verdict.HELD ? high : low;
        if (Double.isInfinite(passed) || decided.high() > passed) {
            return judgement;
        }
        return MeanSupport.lacking(sample, decided.high(), passed)
                .<Judgement>map(
                        shortfall -> decided.undecided(words(shortfall.reason()), legal(shortfall.calls(), design)))
                .orElse(judgement);
    }

    private static String words(MeanSupport.Reason reason) {
        return switch (reason) {
            case FEW_CALLS -> "fewer than " + MeanSupport.FEWEST_CALLS + " calls cannot show how large a mean is";
            case FEW_IN_THE_SPREAD ->
                "a few slow calls make up most of the spread, and their share is not known well enough";
            case RARE_CALLS ->
                "rare calls " + MeanSupport.TIMES_AS_SLOW
                        + " times as slow could have gone unseen and lift the mean over the bound";
        };
    }

    private static Verdict verdict(Estimate estimate, double low, double high) {
        return verdict(Equivalence.judge(estimate, low, high));
    }

    private static Verdict verdict(Equivalence place) {
        return switch (place) {
            case INSIDE -> Verdict.HELD;
            case OUTSIDE -> Verdict.REFUTED;
            case CROSSING -> Verdict.UNDECIDED;
        };
    }

    private static Judgement judgement(String subject, Verdict verdict, Estimate estimate, Bound bound, Design design) {
        return new IntervalJudgement(
                subject,
                verdict,
                estimate.value(),
                estimate.interval().low(),
                estimate.interval().high(),
                estimate.interval().confidence(),
                bound,
                estimate.n(),
                estimate.generations(),
                verdict == Verdict.UNDECIDED ? needed(estimate, bound, design) : null);
    }

    /** A statement that is true or false without an interval. */
    static Judgement exact(String subject, boolean holds, double figure, String bound, int n) {
        Verdict verdict = holds ? Verdict.HELD : Verdict.REFUTED;
        return new ExactJudgement(subject, verdict, figure, bound, n);
    }

    private static @Nullable Needed needed(Estimate estimate, Bound bound, Design design) {
        double low = bound.low() == null ? Double.NEGATIVE_INFINITY : bound.low();
        double high = bound.high() == null ? Double.POSITIVE_INFINITY : bound.high();
        OptionalInt generations = Equivalence.neededGenerations(estimate, low, high);
        int perGeneration = design.invocations() / design.generations();
        return generations.isPresent()
                ? new Needed(generations.getAsInt() * perGeneration, generations.getAsInt())
                : null;
    }

    /** The least number of calls, from this one on, that this design could be given: a multiple of what all generations take. */
    static @Nullable Needed legal(int calls, Design design) {
        int step = design.generations() * design.callsPerVisit();
        long steps = (calls + step - 1L) / step;
        return steps * step > MOST_CALLS ? null : new Needed((int) (steps * step), design.generations());
    }

    private static Bound bound(double low, double high, String unit) {
        return new Bound(
                words(low, high, unit), Double.isFinite(low) ? low : null, Double.isFinite(high) ? high : null);
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
