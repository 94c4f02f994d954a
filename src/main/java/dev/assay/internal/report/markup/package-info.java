/** Escaped markup and the way figures are written, for pictures and pages. */
@NullMarked
package dev.assay.internal.report.markup;

import org.jspecify.annotations.NullMarked;
