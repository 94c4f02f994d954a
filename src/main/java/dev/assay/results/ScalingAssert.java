package dev.assay.results;

import dev.assay.internal.verdicts.BegunClaim;
import org.assertj.core.annotation.CheckReturnValue;

/**
 * A claim on the exponent with which a figure follows a factor: the slope of the figure's logarithm over the factor's. Where
 * other factors cross it is claimed at each of their combinations.
 */
public final class ScalingAssert {

    private final Measure measure;
    private final AlongFactor along;
    private final BegunClaim begun;

    ScalingAssert(Measure measure, AlongFactor along, BegunClaim begun) {
        this.measure = measure;
        this.along = along;
        this.begun = begun;
    }

    /**
     * Says which exponent is claimed. {@link ExponentAssert#within} then judges it.
     *
     * @param claimed -1 is inverse proportion, 0 no dependence, 1 proportion
     */
    @CheckReturnValue
    public ExponentAssert withExponent(double claimed) {
        begun.finish();
        Bounds.checkFinite("exponent", claimed);
        BegunClaim next = measure.judgements().begin(begun.words() + ".withExponent(" + claimed + ")", ".within(0.15)");
        return new ExponentAssert(measure, along, claimed, next);
    }
}
