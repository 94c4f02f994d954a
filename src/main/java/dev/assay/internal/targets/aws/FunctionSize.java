package dev.assay.internal.targets.aws;

import dev.assay.data.InstructionSet;
import dev.assay.internal.cost.Architecture;
import dev.assay.targets.PlannedFunction;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.lambda.model.CreateFunctionRequest;
import software.amazon.awssdk.services.lambda.model.EphemeralStorage;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionConfigurationRequest;

/**
 * What the price of a function's calls depends on.
 *
 * @param memoryMegabytes 128 to 10,240
 * @param timeoutSeconds 1 to 900
 * @param ephemeralMegabytes of {@code /tmp}: what exceeds 512 is paid
 * @param architecture of its processors
 */
record FunctionSize(int memoryMegabytes, int timeoutSeconds, int ephemeralMegabytes, Architecture architecture) {

    /** What a function costs at the most of which nobody knows more. */
    static final FunctionSize LARGEST = new FunctionSize(10_240, 900, 10_240, Architecture.X86_64);

    private static final int FREE_EPHEMERAL = 512;

    /** With no more of {@code /tmp} than everybody has. */
    FunctionSize(int memoryMegabytes, int timeoutSeconds, Architecture architecture) {
        this(memoryMegabytes, timeoutSeconds, FREE_EPHEMERAL, architecture);
    }

    static FunctionSize of(PlannedFunction planned, Architecture usual) {
        return new FunctionSize(
                planned.memoryMegabytes(),
                planned.timeoutSeconds(),
                planned.ephemeralMegabytes(),
                Optional.ofNullable(planned.instructionSet())
                        .map(FunctionSize::priced)
                        .orElse(usual));
    }

    static FunctionSize of(CreateFunctionRequest made, Architecture usual) {
        List<String> architectures = made.architecturesAsStrings();
        return new FunctionSize(
                given(made.memorySize(), 128),
                given(made.timeout(), 3),
                ephemeral(made.ephemeralStorage(), FREE_EPHEMERAL),
                architectures.isEmpty() ? usual : priced(InstructionSet.labelled(architectures.get(0))));
    }

    /** The same with what a change asks for. */
    FunctionSize changed(UpdateFunctionConfigurationRequest change) {
        return new FunctionSize(
                given(change.memorySize(), memoryMegabytes),
                given(change.timeout(), timeoutSeconds),
                ephemeral(change.ephemeralStorage(), ephemeralMegabytes),
                architecture);
    }

    /** What is paid of {@code /tmp}. */
    int paidEphemeralMegabytes() {
        return Math.max(0, ephemeralMegabytes - FREE_EPHEMERAL);
    }

    private static Architecture priced(InstructionSet set) {
        return Architecture.valueOf(set.name());
    }

    private static int ephemeral(EphemeralStorage asked, int otherwise) {
        return asked == null ? otherwise : given(asked.size(), otherwise);
    }

    private static int given(Integer asked, int otherwise) {
        return asked == null ? otherwise : asked;
    }
}
