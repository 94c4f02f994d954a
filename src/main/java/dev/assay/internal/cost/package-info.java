/** Dated price tables applied to observations. */
@NullMarked
package dev.assay.internal.cost;

import org.jspecify.annotations.NullMarked;
