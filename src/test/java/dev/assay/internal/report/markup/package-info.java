@NullMarked
package dev.assay.internal.report.markup;

import org.jspecify.annotations.NullMarked;
