package dev.assay.results;

import dev.assay.data.Cell;
import dev.assay.internal.stats.Centre;
import dev.assay.internal.stats.Sample;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * What makes a level the best: the least of this.
 *
 * @param words names the best level in messages, for example {@code fastest}
 * @param centre what stands for a level
 * @param sample the values of a level that are compared
 * @param highestMedian what the median duration of a level may be at most; absent for no limit
 */
record Criterion(String words, Centre centre, Function<Cell, Sample> sample, OptionalDouble highestMedian) {}
