package dev.assay.targets;

import dev.assay.data.InstructionSet;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A function that an experiment is about to deploy, and how often it calls it.
 *
 * @param memoryMegabytes 128 to 10,240
 * @param timeoutSeconds 1 to 900
 * @param ephemeralMegabytes of {@code /tmp}, 512 to 10,240
 * @param instructionSet of its processors; absent if it is the target's usual one
 * @param calls how many calls are planned, warm-up among them; empty if a procedure decides
 * @param codeBytes the size of its zip
 */
public record PlannedFunction(
        int memoryMegabytes,
        int timeoutSeconds,
        int ephemeralMegabytes,
        @Nullable InstructionSet instructionSet,
        OptionalLong calls,
        long codeBytes) {

    private static final int USUAL_EPHEMERAL_MEGABYTES = 512;

    /** A function with what Lambda gives to whoever asks for nothing else. */
    public PlannedFunction(int memoryMegabytes, int timeoutSeconds, OptionalLong calls, long codeBytes) {
        this(memoryMegabytes, timeoutSeconds, USUAL_EPHEMERAL_MEGABYTES, null, calls, codeBytes);
    }
}
