/** The pictures and tables that experiments add to their reports: kept with the data, drawn by the report. */
@NullMarked
package dev.assay.internal.report.additions;

import org.jspecify.annotations.NullMarked;
