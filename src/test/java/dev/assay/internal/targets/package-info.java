/** Targets by name, and what is common to all of them. */
@NullMarked
package dev.assay.internal.targets;

import org.jspecify.annotations.NullMarked;
