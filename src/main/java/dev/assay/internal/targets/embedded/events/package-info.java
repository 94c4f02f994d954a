/** The queue of asynchronous calls, with its retries. It knows neither HTTP nor JSON. */
@NullMarked
package dev.assay.internal.targets.embedded.events;

import org.jspecify.annotations.NullMarked;
