package dev.assay.internal.targets.aws;

import dev.assay.data.InstructionSet;
import dev.assay.targets.PlannedFunction;
import java.util.List;
import java.util.Objects;
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
record FunctionSize(int memoryMegabytes, int timeoutSeconds, int ephemeralMegabytes, InstructionSet architecture) {

    /** What a function costs at the most of which nobody knows more. */
    static final FunctionSize LARGEST = new FunctionSize(10_240, 900, 10_240, InstructionSet.X86_64);

    private static final int FREE_EPHEMERAL = 512;

    /** With no more of {@code /tmp} than everybody has. */
    FunctionSize(int memoryMegabytes, int timeoutSeconds, InstructionSet architecture) {
        this(memoryMegabytes, timeoutSeconds, FREE_EPHEMERAL, architecture);
    }

    static FunctionSize of(PlannedFunction planned, InstructionSet usual) {
        return new FunctionSize(
                planned.memoryMegabytes(),
                planned.timeoutSeconds(),
                planned.ephemeralMegabytes(),
                Objects.requireNonNullElse(planned.instructionSet(), usual));
    }

    static FunctionSize of(CreateFunctionRequest made, InstructionSet usual) {
        List<String> architectures = made.architecturesAsStrings();
        return new FunctionSize(
                given(made.memorySize(), 128),
                given(made.timeout(), 3),
                ephemeral(made.ephemeralStorage(), FREE_EPHEMERAL),
                architectures.isEmpty() ? usual : InstructionSet.labelled(architectures.get(0)));
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

    private static int ephemeral(EphemeralStorage asked, int otherwise) {
        return asked == null ? otherwise : given(asked.size(), otherwise);
    }

    private static int given(Integer asked, int otherwise) {
        return asked == null ? otherwise : asked;
    }
}
