package dev.assay.internal.design;

import dev.assay.data.Level;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is varied in an experiment, with the levels that it takes.
 *
 * @param name for example {@code memory}
 * @param role what a level of it changes
 * @param levels at least one, none twice
 */
public record DesignFactor(String name, Role role, List<Level> levels) {

    /** What a level of the factor changes. */
    public enum Role {
        /** The function's configuration: each level is a separate deployed function. */
        CONFIGURATION,
        /** How calls are made, for example how many at once. */
        LOAD,
        /** A top-level field of the payload. */
        PAYLOAD
    }

    public DesignFactor {
        levels = List.copyOf(levels);
        if (levels.isEmpty()) {
            throw new InvalidInputException(
                    Problem.LEVELS,
                    name + " ([]) must have at least one level",
                    "Name the levels, for example {128, 256}");
        }
        Set<Object> seen = new HashSet<>();
        for (Level level : levels) {
            if (!seen.add(comparable(level.value()))) {
                throw new InvalidInputException(
                        Problem.LEVELS, name + " (" + level.value() + ") must be named once", "Remove the second one");
            }
        }
    }

    /** Numbers are the same by value: 1 and 1.0 are one level. */
    private static Object comparable(Object value) {
        return value instanceof Number ? new BigDecimal(value.toString()).stripTrailingZeros() : value;
    }
}
