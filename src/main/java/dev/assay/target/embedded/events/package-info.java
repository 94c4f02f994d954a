/** Events that functions handle later: the queue of asynchronous calls, with its retries. It knows no HTTP and no JSON. */
@NullMarked
package dev.assay.target.embedded.events;

import org.jspecify.annotations.NullMarked;
