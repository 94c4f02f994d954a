/** Judgements of claims and the verdicts of tests. */
@NullMarked
package dev.assay.internal.verdicts;

import org.jspecify.annotations.NullMarked;
