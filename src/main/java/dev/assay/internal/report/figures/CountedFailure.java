package dev.assay.internal.report.figures;

import dev.assay.data.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * One way in which invocations failed.
 *
 * @param outcome how they ended
 * @param words error type, reason and message, shortened
 * @param count how many there were
 * @param log the last lines that the function logged in the first of them; absent if it logged nothing
 */
public record CountedFailure(
        Outcome outcome, String words, int count, @Nullable String log) {}
