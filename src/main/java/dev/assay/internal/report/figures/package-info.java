/**
 * What reports show of an experiment, computed once from its observations.
 *
 * <p>Entry: {@link dev.assay.internal.report.figures.RunFigures}, which hold the {@link
 * dev.assay.internal.report.figures.ExperimentFigures} of each experiment, and those the {@link
 * dev.assay.internal.report.figures.CellFigures} of each cell.
 */
@NullMarked
package dev.assay.internal.report.figures;

import org.jspecify.annotations.NullMarked;
