/** Instances of functions as processes: start, CPU share, memory limit, freeze, end. */
@NullMarked
package dev.assay.target.embedded.instance;

import org.jspecify.annotations.NullMarked;
