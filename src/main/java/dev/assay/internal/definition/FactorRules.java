package dev.assay.internal.definition;

import dev.assay.experiment.Factor;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.util.List;

/** What the names, levels and units of an author's own factors must be, so that options, reports and folders can show them. */
final class FactorRules {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_LEVEL = 1_000;

    private FactorRules() {}

    static void check(Factor factor) {
        checkName(factor.name());
        List.of(factor.values()).forEach(level -> checkLevel(factor.name(), level));
        List.of(factor.nightlyValues()).forEach(level -> checkLevel(factor.name(), level));
        Texts.check(Problem.LEVELS, "unit of factor " + factor.name(), factor.unit(), LONGEST_NAME);
    }

    private static void checkName(String name) {
        Texts.checkNotBlank(Problem.LEVELS, "factor name", name, LONGEST_NAME, "Name the field of the payload");
        if (name.contains("=") || name.contains(",") || !name.equals(name.strip())) {
            throw new InvalidInputException(
                    Problem.LEVELS,
                    "factor name (" + name + ") must have no =, no comma, and no space at its ends",
                    "-Dassay.levels=name=level could not select its levels: name the field otherwise");
        }
    }

    private static void checkLevel(String factor, String level) {
        String what = "level of factor " + factor;
        Texts.checkNotBlank(
                Problem.LEVELS, what, level, LONGEST_LEVEL, "Reports could not show it: write a word for it");
    }
}
