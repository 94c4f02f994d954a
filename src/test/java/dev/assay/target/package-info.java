/** Targets by name, and what is common to all of them. */
@NullMarked
package dev.assay.target;

import org.jspecify.annotations.NullMarked;
