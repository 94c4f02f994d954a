package dev.assay.results;

import dev.assay.internal.stats.Sample;
import java.util.function.DoubleSupplier;

/**
 * One version beside the one that it is compared with.
 *
 * @param version its figures
 * @param baseline those of the other one, at the same levels of the other factors
 * @param together how many comparisons one claim makes
 * @param adjusted how probable it is that chance alone makes a difference as large, adjusted for all gates of the claim (Holm)
 */
record Comparison(Sample version, Sample baseline, int together, DoubleSupplier adjusted) {}
