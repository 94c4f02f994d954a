/**
 * What an experiment adds to its report: its own pictures, tables and CSV files. Entry: {@link dev.assay.report.ReportAdditions}, which
 * a method annotated with {@code @AddToReport} fills.
 */
@NullMarked
package dev.assay.report;

import org.jspecify.annotations.NullMarked;
