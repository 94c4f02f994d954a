/** Observations and rows as CSV. */
@NullMarked
package dev.assay.internal.csv;

import org.jspecify.annotations.NullMarked;
