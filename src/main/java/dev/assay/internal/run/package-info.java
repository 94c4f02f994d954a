/** The run of an experiment in JUnit: gates, measures, hands results to tests and records their verdicts. */
@NullMarked
package dev.assay.internal.run;

import org.jspecify.annotations.NullMarked;
