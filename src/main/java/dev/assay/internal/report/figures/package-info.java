/** What reports show of an experiment, computed once from its observations. */
@NullMarked
package dev.assay.internal.report.figures;

import org.jspecify.annotations.NullMarked;
