@NullMarked
package dev.assay.internal.report.figures;

import org.jspecify.annotations.NullMarked;
