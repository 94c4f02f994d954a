package dev.assay.internal.stats;

import java.util.Arrays;
import java.util.Locale;

/** What stands for the values of a level: a robust centre, or the one that adds up. */
public enum Centre {
    /** The middle value; the choice for durations. */
    MEDIAN,
    /** The arithmetic mean; the choice for what adds up, such as cost. */
    MEAN;

    /** The confidence with which five values bound their median: all five lie on one side of it in 1 of 16 samples. */
    private static final double FIVE_BOUND = 0.90;

    /** The centre of the values, without an interval. */
    public double of(double[] values) {
        return switch (this) {
            case MEDIAN -> Quantiles.of(values, 0.5);
            case MEAN -> StudentT.mean(Quantiles.sorted(values));
        };
    }

    /**
     * The centre with its interval. The median is the one of all calls, with generations as clusters ({@link
     * GenerationQuantile}): a mean of the medians of a few calls each would be another quantity wherever values are skewed, and
     * would differ between scales. The mean is the mean over generations ({@link MeanInterval}); whether a sample is enough to
     * say that it is below something is asked of {@link MeanSupport}. If the values show the ticks of their clock, the interval is wider
     * by half a tick at both ends.
     *
     * @param confidence for example 0.90
     * @throws IllegalArgumentException when the sample has fewer than 5 generations
     */
    public Estimate estimate(Sample sample, double confidence) {
        Requirements.generations(sample.generations());
        return switch (this) {
            case MEDIAN -> median(sample, confidence);
            case MEAN -> MeanInterval.of(sample, confidence).widened(sample.rounding());
        };
    }

    private static Estimate median(Sample sample, double confidence) {
        Interval interval = GenerationQuantile.interval(sample, 0.5, confidence)
                .filter(found -> Double.isFinite(found.width()))
                .orElseGet(() -> ofFewGenerations(sample, confidence));
        return new Estimate(Quantiles.of(sample.values(), 0.5), interval, sample.n(), sample.generations());
    }

    /**
     * Five generations bound the median of all calls at 90% and not at more. Beyond, the interval holds that one and Student's over
     * the generations' medians.
     */
    private static Interval ofFewGenerations(Sample sample, double confidence) {
        double[] medians = MEDIAN.centres(sample);
        Interval student = Arrays.stream(medians).allMatch(median -> median > 0)
                ? StudentT.ofLogarithms(MEDIAN.logarithms(sample), confidence, sample.n())
                        .interval()
                : StudentT.interval(medians, confidence);
        Interval wider = student.widened(sample.rounding());
        Interval exact = GenerationQuantile.interval(sample, 0.5, FIVE_BOUND).orElse(wider);
        return wider.spanning(exact);
    }

    /** The natural logarithm of each generation's centre. */
    double[] logarithms(Sample sample) {
        return sample.perGeneration(values -> {
            double centre = of(values);
            Requirements.positive(name().toLowerCase(Locale.ROOT), centre);
            return Math.log(centre);
        });
    }

    double[] centres(Sample sample) {
        return sample.perGeneration(this::of);
    }
}
