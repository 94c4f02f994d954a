package dev.assay.results;

import dev.assay.internal.stats.Centre;
import dev.assay.internal.verdicts.BegunClaim;
import org.assertj.core.annotation.CheckReturnValue;

/**
 * A claim on how much greater a figure is in one version than in another. Versions are compared within generations: cost by its mean,
 * any other figure by the median of equally many calls. If other factors cross, it is claimed at each of their combinations.
 */
public final class VersionAssert {

    private final Measure measure;
    private final AgainstVersion against;
    private final BegunClaim begun;

    VersionAssert(Measure measure, AgainstVersion against, BegunClaim begun) {
        this.measure = measure;
        this.against = against;
        this.begun = begun;
    }

    /**
     * Narrows the claim to one version. Without it, the claim is about all versions but the one that they are compared with.
     *
     * @param version its name, for example {@code candidate}
     */
    @CheckReturnValue
    public VersionAssert in(String version) {
        return new VersionAssert(measure, against.only(version), begun);
    }

    /**
     * Judges the claim by the 90% interval of the ratio to the other version: held if the interval ends at or below the bound, refuted
     * if it begins above, else undecided. Several versions are refuted by an interval that allows for their number.
     *
     * @param percent 0 or more, for example 5
     */
    public void byMoreThanPercent(double percent) {
        begun.finish();
        Bounds.checkFinite("percent", percent);
        if (percent < 0) {
            throw new IllegalArgumentException("percent (" + percent + ") must be 0 or more. Use 5 for 5%");
        }
        against.judge(VersionJudge.ratio(measure, 1 + percent / 100));
    }

    /**
     * Judges the claim by the 90% interval of the difference to the other version, of medians of equally many calls, generation by
     * generation: held if the interval ends at or below the bound, refuted if it begins above, else undecided.
     *
     * @param difference in the unit of the figure, 0 or more, for example 1 for 1 ms
     * @throws IllegalArgumentException if the figure is a cost: means are compared in percent
     */
    public void byMoreThan(double difference) {
        begun.finish();
        Bounds.checkFinite("difference", difference);
        if (difference < 0) {
            throw new IllegalArgumentException("difference (" + difference + ") must be 0 or more. Use 1 for 1 "
                    + (measure.unit().isEmpty() ? "" : measure.unit()));
        }
        if (measure.centre() == Centre.MEAN) {
            throw new IllegalArgumentException(
                    "difference (" + difference + ") of " + measure.name() + " must be claimed by byMoreThanPercent");
        }
        against.judge(VersionJudge.difference(measure, difference));
    }
}
