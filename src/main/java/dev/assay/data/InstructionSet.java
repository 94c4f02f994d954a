package dev.assay.data;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The processors that a function's instances run on, by AWS's names: each has its own price. */
public enum InstructionSet {
    /** Intel's and AMD's. */
    @JsonProperty("x86_64")
    X86_64("x86_64"),
    /** AWS Graviton. */
    @JsonProperty("arm64")
    ARM64("arm64");

    private final String label;

    InstructionSet(String label) {
        this.label = label;
    }

    /** As AWS writes it, and the level of the factor {@link Factors#ARCHITECTURE}: {@code arm64}. */
    public String label() {
        return label;
    }

    /** That of the function at a cell; empty if it is no factor. */
    public static Optional<InstructionSet> at(Cell cell) {
        return cell.level(Factors.ARCHITECTURE).map(level -> labelled(String.valueOf(level.value())));
    }

    /** Of the machine that this JVM runs on. */
    public static InstructionSet ofThisMachine() {
        String name = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return name.equals("aarch64") || name.equals("arm64") ? ARM64 : X86_64;
    }

    /**
     * The instruction set of that label.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static InstructionSet labelled(String label) {
        return find(label)
                .orElseThrow(() -> new IllegalArgumentException("label (" + label + ") must be x86_64 or arm64"));
    }

    /** The instruction set of that label; empty if there is none. */
    public static Optional<InstructionSet> find(String label) {
        return Arrays.stream(values()).filter(set -> set.label.equals(label)).findFirst();
    }
}
