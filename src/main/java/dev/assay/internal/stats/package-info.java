/** Estimators, intervals and tests: pure, so that a statistician can review them alone. */
@NullMarked
package dev.assay.internal.stats;

import org.jspecify.annotations.NullMarked;
