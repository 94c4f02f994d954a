/**
 * The results of an experiment and the assertions on them.
 *
 * <p>Entry: {@link dev.assay.results.Results}, the parameter of a claim, and {@link dev.assay.results.Observations}, that of a test per level.
 * AssertJ's {@code assertThat} takes both, and each {@link dev.assay.results.Measure}, {@link dev.assay.results.Records},
 * {@link dev.assay.results.Coverage}, {@link dev.assay.results.Trend} and {@link dev.assay.results.BestSet} that they return.
 */
@NullMarked
package dev.assay.results;

import org.jspecify.annotations.NullMarked;
