package dev.assay.stats;

import java.util.Optional;

/**
 * A percentile that the number of values supports.
 *
 * @param percent for example 95
 * @param value interpolated as {@link Quantiles#of} does
 * @param interval where the true percentile lies; absent with fewer than 5 generations, or too few values for one that
 *     resamples generations
 */
public record Percentile(double percent, double value, Optional<Interval> interval) {}
