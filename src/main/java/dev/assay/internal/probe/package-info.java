/** A function that runs on a target and tells what it finds there. Of Assay only this, the profiler and the tracing run inside functions. */
@NullMarked
package dev.assay.internal.probe;

import org.jspecify.annotations.NullMarked;
