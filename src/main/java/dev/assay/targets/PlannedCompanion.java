package dev.assay.targets;

import java.util.OptionalInt;

/**
 * A function that the functions of an experiment call.
 *
 * @param name what the experiment calls it
 * @param memoryMegabytes 128 to 10,240
 * @param timeoutSeconds 1 to 900
 * @param callsAtMost how often it runs at the most for one call of the client or one event, retries among them; empty if nobody said
 */
public record PlannedCompanion(String name, int memoryMegabytes, int timeoutSeconds, OptionalInt callsAtMost) {}
