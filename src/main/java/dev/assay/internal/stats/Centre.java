package dev.assay.internal.stats;

import java.util.Arrays;
import java.util.Locale;

/** What stands for the values of a level: a robust centre, or the one that adds up. */
public enum Centre {
    /** The middle value; the choice for durations. */
    MEDIAN,
    /** The arithmetic mean; the choice for what adds up, such as cost. */
    MEAN;

    /** The centre of the values, without an interval. */
    public double of(double[] values) {
        return switch (this) {
            case MEDIAN -> Quantiles.of(values, 0.5);
            case MEAN -> StudentT.mean(Quantiles.sorted(values));
        };
    }

    /**
     * The mean over generations of each generation's centre, with Student's t interval: the generations are the
     * independent units. Medians that are all positive enter by their logarithms, which makes it a geometric mean: a
     * median of few skewed values is biased, its logarithm hardly. Why this one: {@code
     * docs/decisions/0003-intervals-over-generations.md}.
     *
     * @param confidence for example 0.90
     * @throws IllegalArgumentException when the sample has fewer than 5 generations
     */
    public Estimate estimate(Sample sample, double confidence) {
        Requirements.generations(sample.generations());
        double[] centres = centres(sample);
        return this == MEDIAN && Arrays.stream(centres).allMatch(centre -> centre > 0)
                ? StudentT.ofLogarithms(logarithms(sample), confidence, sample.n())
                : StudentT.estimate(centres, confidence, sample.n());
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
