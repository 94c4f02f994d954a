/**
 * The run of an experiment in JUnit: gates, measures, hands results to tests and records their verdicts.
 *
 * <p>Entry: {@link dev.assay.internal.run.ExperimentExtension}, which JUnit calls, and {@link dev.assay.internal.run.ExperimentLauncher},
 * which the command line calls.
 */
@NullMarked
package dev.assay.internal.run;

import org.jspecify.annotations.NullMarked;
