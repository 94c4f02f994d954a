/** Event sources: queues, topics, streams and so on that are made for a function, get events, and call it with them. */
@NullMarked
package dev.assay.internal.sources;

import org.jspecify.annotations.NullMarked;
