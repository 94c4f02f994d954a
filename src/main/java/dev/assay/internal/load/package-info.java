/** Calls a function and records every outcome: the drivers of an experiment. */
@NullMarked
package dev.assay.internal.load;

import org.jspecify.annotations.NullMarked;
