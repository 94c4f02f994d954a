/** The clock, and the pauses between attempts. */
@NullMarked
package dev.assay.internal.time;

import org.jspecify.annotations.NullMarked;
