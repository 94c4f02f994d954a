@NullMarked
package dev.assay.report.markup;

import org.jspecify.annotations.NullMarked;
