package dev.assay.internal.verdicts;

/**
 * About how much would decide an undecided claim in four of five runs, as {@code @Load} takes it.
 *
 * @param invocations per level
 * @param generations in which they are made
 */
public record Needed(int invocations, int generations) {}
