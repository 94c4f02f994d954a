package dev.assay.internal.verdicts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of one test of an experiment.
 *
 * @param claim the test's name as a sentence, for example {@code duration is inversely proportional to memory}
 * @param method class and method, for example {@code MemorySweepExperiment.durationIsInverselyProportionalToMemory}
 * @param cell the label of the cell for a test of each level; absent for a claim over all levels
 * @param verdict what came of it
 * @param message why it did not hold; empty when it did
 * @param judgements the figures that were held against bounds
 */
public record VerdictRecord(
        String claim,
        String method,
        @Nullable String cell,
        Verdict verdict,
        String message,
        List<Judgement> judgements) {}
