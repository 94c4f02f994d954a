/** Cause and effect from the records of traced functions: the graph, where time goes, and its forms for others. */
@NullMarked
package dev.assay.internal.trace;

import org.jspecify.annotations.NullMarked;
