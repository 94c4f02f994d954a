/** Instances of functions as processes: start, CPU share, memory limit, freeze, end. */
@NullMarked
package dev.assay.internal.targets.embedded.instance;

import org.jspecify.annotations.NullMarked;
