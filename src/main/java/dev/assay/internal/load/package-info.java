/**
 * Calls a function and records every outcome: the drivers of an experiment.
 *
 * <p>Entry: {@link dev.assay.internal.load.ClosedLoop}, {@link dev.assay.internal.load.OpenLoop} and {@link
 * dev.assay.internal.load.BurstLoad}, which make {@link dev.assay.internal.load.Calls} and hand what came of them to a {@link
 * dev.assay.internal.load.Recorder}.
 */
@NullMarked
package dev.assay.internal.load;

import org.jspecify.annotations.NullMarked;
