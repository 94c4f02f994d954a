/**
 * What was measured.
 *
 * <p>Entry: {@link dev.assay.data.Observation}, one call with its {@link dev.assay.data.Place} in the design, and {@link
 * dev.assay.data.Cell}, one combination of {@link dev.assay.data.Level}s. {@link dev.assay.data.Factors} names the factors that
 * Assay sets.
 */
@NullMarked
package dev.assay.data;

import org.jspecify.annotations.NullMarked;
