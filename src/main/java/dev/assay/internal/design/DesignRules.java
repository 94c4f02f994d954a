package dev.assay.internal.design;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules for every design. */
final class DesignRules {

    private DesignRules() {}

    static void check(List<DesignFactor> factors, int invocations, int callsPerVisit, int generations) {
        if (factors.isEmpty()) {
            throw new InvalidInputException(
                    Problem.LEVELS, "factors ([]) must hold at least one factor", "Add @Memory or another factor");
        }
        Set<String> names = new HashSet<>();
        for (DesignFactor factor : factors) {
            if (!names.add(factor.name())) {
                throw new InvalidInputException(
                        Problem.TWO_DESIGNS,
                        "factor (" + factor.name() + ") must be named once in a design",
                        "One class has one design: remove one of the two, or make a second class");
            }
        }
        checkReplicates(invocations, callsPerVisit, generations);
    }

    private static void checkReplicates(int invocations, int callsPerVisit, int generations) {
        atLeastOne(Problem.INVOCATIONS, "invocations", invocations);
        atLeastOne(Problem.INVOCATIONS, "callsPerVisit", callsPerVisit);
        atLeastOne(Problem.GENERATIONS, "generations", generations);
        long unit = (long) callsPerVisit * generations;
        if (invocations % unit != 0) {
            long below = invocations / unit * unit;
            throw new InvalidInputException(
                    Problem.INVOCATIONS,
                    "invocations (" + invocations + ") must be a multiple of generations x callsPerVisit (" + unit
                            + ")",
                    "Use " + (below == 0 ? "" : below + " or ") + (below + unit));
        }
    }

    private static void atLeastOne(Problem problem, String name, int value) {
        if (value < 1) {
            throw new InvalidInputException(problem, name + " (" + value + ") must be at least 1", "Use 1 or more");
        }
    }
}
