package dev.assay.internal.design;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How much is measured. */
public enum Scale {
    /** Enough for a verdict on clear claims within minutes: for every build. */
    SMOKE,
    /** Enough for narrow intervals: for a run every night. */
    NIGHTLY;

    /**
     * The scale of that name.
     *
     * @throws InvalidInputException when there is none
     */
    public static Scale named(String name) {
        return Arrays.stream(values())
                .filter(scale -> scale.label().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        Problem.SCALE,
                        "assay.scale (" + name + ") must be one of "
                                + Arrays.stream(values()).map(Scale::label).collect(Collectors.joining(", ")),
                        "Use -Dassay.scale=smoke or leave it out"));
    }

    /** As it is written on the command line and in reports: {@code smoke}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
