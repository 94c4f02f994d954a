/** Two runs side by side. */
@NullMarked
package dev.assay.internal.report.comparison;

import org.jspecify.annotations.NullMarked;
