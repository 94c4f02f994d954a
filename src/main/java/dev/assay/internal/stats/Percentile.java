package dev.assay.internal.stats;

import java.util.Optional;

/**
 * A percentile that the number of values supports.
 *
 * @param percent for example 95
 * @param value interpolated as {@link Quantiles#of} does
 * @param interval where the true percentile lies, by {@link GenerationQuantile}; absent with fewer than 5 generations or
 *     too few values; an end that the values cannot bound is infinite
 */
public record Percentile(double percent, double value, Optional<Interval> interval) {}
