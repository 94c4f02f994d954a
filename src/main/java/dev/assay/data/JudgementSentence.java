package dev.assay.data;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Says a judgement in a sentence: the figure, its interval, the bound and how many observations it rests on. */
public final class JudgementSentence {

    private static final int PERCENT = 100;
    private static final int SIGNIFICANT = 4;
    private static final double SMALLEST_PLAIN = 1e-4;
    private static final double LARGEST_PLAIN = 1e9;

    private JudgementSentence() {}

    public static String of(Judgement judgement) {
        StringBuilder text =
                new StringBuilder(judgement.subject()).append(" is ").append(figure(judgement.estimate()));
        if (judgement.low() != null && judgement.high() != null && judgement.confidence() != null) {
            text.append(String.format(
                    Locale.ROOT,
                    ", %.0f%% interval %s to %s",
                    PERCENT * judgement.confidence(),
                    figure(judgement.low()),
                    figure(judgement.high())));
        }
        text.append(", claimed ").append(judgement.bound()).append(" (n = ").append(judgement.n());
        if (judgement.generations() > 0) {
            text.append(" in ")
                    .append(judgement.generations())
                    .append(judgement.generations() == 1 ? " generation" : " generations");
        }
        text.append("): ").append(judgement.verdict().name().toLowerCase(Locale.ROOT));
        if (judgement.needed() != null) {
            text.append(", about ").append(judgement.needed()).append(" invocations a level would decide it");
        }
        return text.toString();
    }

    /** Whole numbers as they are, others to four significant digits. */
    public static String figure(double value) {
        if (!Double.isFinite(value)) {
            return String.valueOf(value);
        }
        if (value == Math.rint(value) && Math.abs(value) < LARGEST_PLAIN) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(SIGNIFICANT));
        boolean tiny = Math.abs(value) < SMALLEST_PLAIN;
        return tiny ? rounded.toString() : rounded.stripTrailingZeros().toPlainString();
    }
}
