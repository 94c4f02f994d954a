package dev.assay.targets;

import java.util.OptionalLong;

/**
 * A function that an experiment is about to deploy, and how often it calls it.
 *
 * @param memoryMegabytes 128 to 10,240
 * @param timeoutSeconds 1 to 900
 * @param calls how many calls are planned, warm-up among them; empty if a procedure decides
 * @param codeBytes the size of its zip
 */
public record PlannedFunction(int memoryMegabytes, int timeoutSeconds, OptionalLong calls, long codeBytes) {}
