/** Runs a design on a target: deploys, warms up, visits all cells block by block, renews instances. */
@NullMarked
package dev.assay.internal.measurement;

import org.jspecify.annotations.NullMarked;
