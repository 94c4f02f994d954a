/** Dated price tables applied to observations. */
@NullMarked
package dev.assay.cost;

import org.jspecify.annotations.NullMarked;
