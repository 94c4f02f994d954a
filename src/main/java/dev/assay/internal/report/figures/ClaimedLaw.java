package dev.assay.internal.report.figures;

import dev.assay.internal.verdicts.IntervalJudgement;
import dev.assay.internal.verdicts.Judgement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The law that an experiment claims of a figure over a factor, as its claims judged it. What nobody claimed is not drawn.
 *
 * @param kind which form it has
 * @param exponent the fitted exponent of a power law; NaN for a line
 */
public record ClaimedLaw(Kind kind, double exponent) {

    /** The forms that claims can have. */
    public enum Kind {
        /** Figure ~ factor to the power of the exponent. */
        POWER,
        /** Figure = a + b x factor. */
        LINE
    }

    private static final String POWER = "exponent of ";
    private static final String LINE = "slope of ";

    /**
     * The law of a figure, if a claim judged one.
     *
     * @param measured of what, for example duration
     * @param factor over what, for example {@code memory}
     */
    public static Optional<ClaimedLaw> of(List<Claim> claims, Measured measured, String factor) {
        String subject = measured.title().toLowerCase(Locale.ROOT) + " over " + factor;
        return claims.stream()
                .flatMap(claim -> claim.records().stream())
                .flatMap(record -> record.judgements().stream())
                .filter(IntervalJudgement.class::isInstance)
                .flatMap(judgement -> law(judgement, subject).stream())
                .findFirst();
    }

    private static Optional<ClaimedLaw> law(Judgement judgement, String subject) {
        if (judgement.subject().startsWith(POWER + subject)) {
            return Optional.of(new ClaimedLaw(Kind.POWER, judgement.figure()));
        }
        return judgement.subject().startsWith(LINE + subject)
                ? Optional.of(new ClaimedLaw(Kind.LINE, Double.NaN))
                : Optional.empty();
    }
}
