/**
 * Runs a design on a target: deploys, warms up, visits all cells block by block, renews instances.
 *
 * <p>Entry: {@link dev.assay.internal.measurement.Measurement}, which carries out a {@link
 * dev.assay.internal.measurement.MeasurementPlan}.
 */
@NullMarked
package dev.assay.internal.measurement;

import org.jspecify.annotations.NullMarked;
