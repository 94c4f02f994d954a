@NullMarked
package dev.assay.report.figures;

import org.jspecify.annotations.NullMarked;
