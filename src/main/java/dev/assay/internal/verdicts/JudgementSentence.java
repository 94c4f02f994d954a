package dev.assay.internal.verdicts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says a judgement in a sentence: the figure, its interval, the bound and how many observations it rests on. */
public final class JudgementSentence {

    private static final int PERCENT = 100;
    private static final int SIGNIFICANT = 4;
    private static final double SMALLEST_PLAIN = 1e-4;
    private static final double LARGEST_PLAIN = 1e9;

    private JudgementSentence() {}

    /** For example {@code exponent is -0.98, 90% interval -1.04 to -0.92, claimed -1.15 to -0.85 (n = 100 in 5 generations): held}. */
    public static String of(Judgement judgement) {
        IntervalJudgement interval = judgement instanceof IntervalJudgement found ? found : null;
        StringBuilder text =
                new StringBuilder(judgement.subject()).append(" is ").append(figure(judgement.figure()));
        if (interval != null) {
            IntervalJudgement.Bound bound = interval.bound();
            text.append(String.format(
                    Locale.ROOT,
                    ", %.0f%% interval %s to %s",
                    PERCENT * interval.confidence(),
                    figure(interval.low(), bound.low(), bound.high()),
                    figure(interval.high(), bound.low(), bound.high())));
        }
        text.append(", claimed ").append(judgement.boundInWords());
        judgement.details().forEach(detail -> text.append("; ").append(detail));
        text.append(" (n = ").append(judgement.n());
        if (interval != null) {
            text.append(" in ")
                    .append(interval.generations())
                    .append(interval.generations() == 1 ? " generation" : " generations");
        }
        text.append("): ").append(judgement.verdict().name().toLowerCase(Locale.ROOT));
        if (interval != null) {
            text.append(beyond(interval)).append(undecided(interval));
        }
        return text.toString();
    }

    /** What an undecided judgement lacks; empty for any other. */
    public static String undecided(IntervalJudgement judgement) {
        String because = judgement.because() == null ? "" : ", " + judgement.because();
        return because + (judgement.needed() == null ? "" : ", " + needed(judgement.needed(), judgement.generations()));
    }

    private static String needed(Needed needed, int generations) {
        String more = needed.generations() == generations ? "" : " in " + needed.generations() + " generations";
        return "about " + needed.invocations() + " invocations per level" + more
                + " would decide it in four of five runs";
    }

    /** How far a figure of a refuted claim is beyond its bound, in percent of it; empty if the bound is not positive. */
    private static String beyond(IntervalJudgement judgement) {
        Double low = judgement.bound().low();
        boolean below = low != null && judgement.high() < low;
        Double passed = below ? low : judgement.bound().high();
        if (judgement.verdict() != Verdict.REFUTED || passed == null || passed <= 0) {
            return "";
        }
        double percent = PERCENT * Math.abs(judgement.figure() / passed - 1);
        String rounded = new BigDecimal(percent)
                .round(new MathContext(2))
                .stripTrailingZeros()
                .toPlainString();
        return ", " + rounded + "% " + (below ? "below" : "above") + " the bound";
    }

    /** Whole numbers as they are, others to four significant digits. */
    public static String figure(double value) {
        return figure(value, null, null);
    }

    /** The same, with as many more digits as it takes to tell the value from bounds. */
    private static String figure(double value, @Nullable Double low, @Nullable Double high) {
        if (!Double.isFinite(value)) {
            return String.valueOf(value);
        }
        if (value == Math.rint(value) && Math.abs(value) < LARGEST_PLAIN) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        BigDecimal rounded = TellingFigure.significant(value, SIGNIFICANT, low, high);
        boolean tiny = Math.abs(value) < SMALLEST_PLAIN;
        return tiny ? rounded.toString() : rounded.stripTrailingZeros().toPlainString();
    }
}
