package dev.assay.internal.report.figures;

import dev.assay.internal.stats.Description;
import dev.assay.internal.stats.Histogram;

/**
 * How one measure is spread over the calls of a cell. Figures are of all calls, points are some of them.
 *
 * @param measured what was measured
 * @param description median, quartiles, percentiles and intervals
 * @param histogram of all values
 * @param points calls that stand for all
 */
public record Spread(Measured measured, Description description, Histogram histogram, Points points) {}
