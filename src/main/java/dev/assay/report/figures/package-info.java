/** What reports show of an experiment, computed once from its observations. */
@NullMarked
package dev.assay.report.figures;

import org.jspecify.annotations.NullMarked;
