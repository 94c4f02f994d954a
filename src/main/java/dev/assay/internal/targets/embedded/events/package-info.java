/** Events that functions handle later: the queue of asynchronous calls, with its retries. It knows no HTTP and no JSON. */
@NullMarked
package dev.assay.internal.targets.embedded.events;

import org.jspecify.annotations.NullMarked;
