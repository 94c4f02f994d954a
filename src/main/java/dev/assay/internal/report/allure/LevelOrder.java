package dev.assay.internal.report.allure;

import dev.assay.data.Cell;
import dev.assay.data.Level;
import dev.assay.internal.design.Design;
import dev.assay.internal.design.DesignFactor;
import java.util.ArrayList;
import java.util.List;

/**
 * Names of cells that come in the order of their levels when they are sorted as texts, which is how Allure sorts tests: numbers get as
 * many spaces in front as it takes, which no browser shows.
 */
final class LevelOrder {

    private LevelOrder() {}

    /** For example {@code at  128 MB} beside {@code at 1024 MB}. */
    static String name(Design design, Cell cell) {
        boolean single = cell.levels().size() == 1;
        List<String> parts = new ArrayList<>();
        for (Level level : cell.levels()) {
            String label = " ".repeat(missing(design, level)) + level.label();
            parts.add(single ? label : level.factor() + " " + label);
        }
        return String.join(", ", parts);
    }

    private static int missing(Design design, Level level) {
        if (!(level.value() instanceof Number)) {
            return 0;
        }
        int longest = design.factors().stream()
                .filter(factor -> factor.name().equals(level.factor()))
                .map(DesignFactor::levels)
                .flatMap(List::stream)
                .filter(one -> one.value() instanceof Number)
                .mapToInt(LevelOrder::digits)
                .max()
                .orElse(0);
        return Math.max(0, longest - digits(level));
    }

    /** Digits before the point. */
    private static int digits(Level level) {
        return String.valueOf((long) level.number()).length();
    }
}
