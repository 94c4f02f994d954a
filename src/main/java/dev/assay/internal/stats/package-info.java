/**
 * Estimators, intervals and tests: pure, so that a statistician can review them alone.
 *
 * <p>Entry: {@link dev.assay.internal.stats.Sample}, the values of a level by generation, from which {@link
 * dev.assay.internal.stats.Comparison}, {@link dev.assay.internal.stats.LogLogSlope}, {@link dev.assay.internal.stats.LinearGrowth} and
 * others make an {@link dev.assay.internal.stats.Interval}.
 */
@NullMarked
package dev.assay.internal.stats;

import org.jspecify.annotations.NullMarked;
