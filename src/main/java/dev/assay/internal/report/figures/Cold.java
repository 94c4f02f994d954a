package dev.assay.internal.report.figures;

import org.jspecify.annotations.Nullable;

/**
 * The calls of a cell that waited for a new instance: a separate population.
 *
 * @param n how many succeeded
 * @param durationMillis median duration of the function, without INIT; absent when none is known
 * @param initMillis median duration of INIT; absent when the target does not report it
 */
public record Cold(
        int n, @Nullable Double durationMillis, @Nullable Double initMillis) {}
