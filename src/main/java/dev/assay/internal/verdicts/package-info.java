/**
 * Judgements of claims and the verdicts of tests.
 *
 * <p>Entry: {@link dev.assay.internal.verdicts.Judgements}, which gather each {@link dev.assay.internal.verdicts.Judgement} of a test, and
 * {@link dev.assay.internal.verdicts.Verdict}.
 */
@NullMarked
package dev.assay.internal.verdicts;

import org.jspecify.annotations.NullMarked;
