package dev.assay.internal.stats;

import java.util.Arrays;
import java.util.List;

/**
 * Two levels set against each other. They are compared within each generation, so that what drifts for both of them
 * together cancels; generations in which one of them has no values are left out.
 */
public final class Comparison {

    private Comparison() {}

    /**
     * By what factor {@code sample} is larger than {@code baseline}: the geometric mean over generations of the ratio of
     * centres, with an interval that is symmetric on the logarithmic scale.
     *
     * @throws IllegalArgumentException when a centre is not positive, or fewer than 5 generations are common
     */
    public static Estimate ratio(Centre centre, Sample sample, Sample baseline, double confidence) {
        Paired pair = Paired.of(List.of(sample, baseline));
        double[] logarithms = minus(
                centre.logarithms(pair.samples().get(0)),
                centre.logarithms(pair.samples().get(1)));
        return StudentT.ofLogarithms(logarithms, confidence, pair.n());
    }

    /**
     * By how much {@code sample} is larger than {@code baseline}, in their unit.
     *
     * @throws IllegalArgumentException when fewer than 5 generations are common
     */
    public static Estimate difference(Centre centre, Sample sample, Sample baseline, double confidence) {
        Paired pair = Paired.of(List.of(sample, baseline));
        double[] differences = minus(
                centre.centres(pair.samples().get(0)),
                centre.centres(pair.samples().get(1)));
        return StudentT.estimate(differences, confidence, pair.n());
    }

    private static double[] minus(double[] left, double[] right) {
        double[] result = new double[left.length];
        Arrays.setAll(result, i -> left[i] - right[i]);
        return result;
    }
}
