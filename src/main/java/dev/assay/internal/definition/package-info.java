/** Reads what the annotations of an experiment class and the settings of a run say, and checks it. */
@NullMarked
package dev.assay.internal.definition;

import org.jspecify.annotations.NullMarked;
