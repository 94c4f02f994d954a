package dev.assay.internal.targets.aws;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a run may cost.
 *
 * @param usd the most, above 0
 * @param stopThere whether work whose worst case costs more is begun and stopped there; otherwise it is refused
 */
record BudgetSettings(double usd, boolean stopThere) {

    static final String BUDGET = "assay.budget";
    static final String BEYOND = "assay.budget.beyond";

    private static final double MOST = 10_000;

    /** @throws InvalidInputException if it is no amount */
    static BudgetSettings from(Function<String, Optional<String>> parameter) {
        return new BudgetSettings(
                amount(parameter.apply(BUDGET).orElse("1.00").strip()),
                beyond(parameter.apply(BEYOND).orElse("refuse").strip()));
    }

    private static double amount(String text) {
        double usd = text.matches("[0-9]{1,6}(\\.[0-9]{1,6})?") ? Double.parseDouble(text) : 0;
        if (usd <= 0 || usd > MOST) {
            throw problem(BUDGET + " (" + text + ") must be an amount in USD above 0 and at most 10000, like 1.00");
        }
        return usd;
    }

    private static boolean beyond(String text) {
        if (!text.equals("refuse") && !text.equals("stop")) {
            throw problem(BEYOND + " (" + text + ") must be refuse or stop");
        }
        return text.equals("stop");
    }

    private static InvalidInputException problem(String message) {
        return new InvalidInputException(Problem.BUDGET, message, "Correct it, or leave it out");
    }
}
