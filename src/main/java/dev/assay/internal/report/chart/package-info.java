/** What the page's script draws: the data of a chart, and the script itself. */
@NullMarked
package dev.assay.internal.report.chart;

import org.jspecify.annotations.NullMarked;
