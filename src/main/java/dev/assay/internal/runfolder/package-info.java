/**
 * The folder of a run and what it holds.
 *
 * <p>Entry: {@link dev.assay.internal.runfolder.RunFolder}, with an {@link dev.assay.internal.runfolder.ExperimentFolder} for each
 * experiment. Observations are in its {@link dev.assay.internal.runfolder.Journal}.
 */
@NullMarked
package dev.assay.internal.runfolder;

import org.jspecify.annotations.NullMarked;
