/**
 * Cause and effect from the records of traced functions: the graph, where time goes, and its forms for others.
 *
 * <p>Entry: {@link dev.assay.internal.trace.TraceOfRun}, which makes a {@link dev.assay.internal.trace.CausalGraph}.
 */
@NullMarked
package dev.assay.internal.trace;

import org.jspecify.annotations.NullMarked;
