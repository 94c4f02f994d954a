package dev.assay.internal.report.figures;

/**
 * One call in the timeline.
 *
 * @param seconds start, since the first call
 * @param value what was measured
 * @param cell number of its cell
 * @param generation number of its generation
 * @param cold whether it waited for a new instance
 */
public record Moment(double seconds, double value, int cell, int generation, boolean cold) {}
