/**
 * What an experiment adds to its report: pictures, tables and CSV files of its own. Entry: {@link dev.assay.report.ReportAdditions}, which
 * a method annotated with {@code @AddToReport} fills.
 */
@NullMarked
package dev.assay.report;

import org.jspecify.annotations.NullMarked;
