package dev.assay.internal.report.figures;

import dev.assay.data.Outcome;

/**
 * One way in which invocations failed.
 *
 * @param outcome how they ended
 * @param words error type, reason and message, shortened
 * @param count how many there were
 */
public record CountedFailure(Outcome outcome, String words, int count) {}
