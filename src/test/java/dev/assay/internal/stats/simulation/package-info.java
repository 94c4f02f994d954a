/** Measures on simulated runs how often candidate intervals cover, and how wide they are. */
@NullMarked
package dev.assay.internal.stats.simulation;

import org.jspecify.annotations.NullMarked;
