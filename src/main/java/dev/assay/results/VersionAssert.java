package dev.assay.results;

import dev.assay.internal.verdicts.BegunClaim;

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
}
