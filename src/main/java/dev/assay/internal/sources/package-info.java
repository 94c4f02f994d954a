/**
 * Event sources: queues, topics, streams and so on that are made for a function, get events, and call it with them.
 *
 * <p>Entry: {@link dev.assay.internal.sources.Sources} makes what a {@link dev.assay.internal.sources.SourcePlan} asks for, one {@link
 * dev.assay.internal.sources.EventSource} for each function.
 */
@NullMarked
package dev.assay.internal.sources;

import org.jspecify.annotations.NullMarked;
