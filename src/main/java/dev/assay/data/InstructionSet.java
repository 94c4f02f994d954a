package dev.assay.data;

import java.util.Locale;

/** The processors that a function's instances run on, by AWS's names: each has its own price. */
public enum InstructionSet {
    /** Intel's and AMD's. */
    X86_64("x86_64"),
    /** AWS Graviton. */
    ARM64("arm64");

    private final String label;

    InstructionSet(String label) {
        this.label = label;
    }

    /** As AWS writes it, and the level of the factor {@link Factors#ARCHITECTURE}: {@code arm64}. */
    public String label() {
        return label;
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
        for (InstructionSet set : values()) {
            if (set.label.equals(label)) {
                return set;
            }
        }
        throw new IllegalArgumentException("label (" + label + ") must be x86_64 or arm64");
    }
}
