package dev.assay.internal.stats;

import java.util.List;

/**
 * By how much a least squares line through the levels' centres may be off if each centre is, by half a tick of its clock and in whatever
 * direction: each centre's weight times its rounding, added up.
 */
final class LineRounding {

    private final double[] x;
    private final double[] weights;
    private final double[] rounding;

    private LineRounding(double[] x, double[] rounding) {
        this.x = x;
        this.weights = LogLogSlope.weights(x);
        this.rounding = rounding;
    }

    static LineRounding of(double[] x, List<Sample> levels) {
        return new LineRounding(x, levels.stream().mapToDouble(Sample::rounding).toArray());
    }

    double ofSlope() {
        return sum(weights);
    }

    double ofIntercept() {
        double[] ofIntercept = new double[x.length];
        for (int level = 0; level < x.length; level++) {
            ofIntercept[level] = interceptWeight(level);
        }
        return sum(ofIntercept);
    }

    /** Of {@code (t(x) - a) / (b x)} at a level, to first order. */
    double ofRatio(int level, double ratio, double slope) {
        double[] derivatives = new double[x.length];
        for (int other = 0; other < x.length; other++) {
            double measured = other == level ? 1 : 0;
            derivatives[other] =
                    (measured - interceptWeight(other)) / (slope * x[level]) - ratio * weights[other] / slope;
        }
        return sum(derivatives);
    }

    private double interceptWeight(int level) {
        return 1.0 / x.length - weights[level] * StudentT.mean(x);
    }

    private double sum(double[] derivatives) {
        double sum = 0;
        for (int level = 0; level < x.length; level++) {
            sum += Math.abs(derivatives[level]) * rounding[level];
        }
        return sum;
    }
}
