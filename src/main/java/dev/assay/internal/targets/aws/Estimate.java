package dev.assay.internal.targets.aws;

import dev.assay.targets.PlannedFunction;
import dev.assay.targets.PlannedWork;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What an experiment costs at the most.
 *
 * @param worstCase every call takes as long as it may, with INIT, in USD; empty if a procedure decides how many calls there are
 * @param calls how many calls are planned, in words
 * @param largest the worst case of all calls that are in flight at once, in USD
 */
record Estimate(OptionalDouble worstCase, String calls, double largest) {

    static Estimate of(PlannedWork work, CallPrice prices) {
        boolean counted = work.functions().stream().allMatch(one -> one.calls().isPresent());
        double most = work.functions().stream()
                .mapToDouble(one -> prices.worstCase(one.memoryMegabytes(), one.timeoutSeconds()))
                .max()
                .orElse(0);
        double perRecord = work.collectsProfiles() ? prices.ofObjectRequest(false) + prices.ofObjectRequest(true) : 0;
        if (!counted) {
            return new Estimate(OptionalDouble.empty(), "as many calls as its procedure makes", most);
        }
        double worst = 0;
        long calls = 0;
        for (PlannedFunction one : work.functions()) {
            calls += one.calls().orElseThrow();
            worst += one.calls().orElseThrow()
                    * (prices.worstCase(one.memoryMegabytes(), one.timeoutSeconds()) + perRecord);
        }
        return new Estimate(OptionalDouble.of(worst), calls + " calls", most * work.callsAtOnce());
    }

    /** One line for the person who waits. */
    String inWords(String experiment, double left, CallPrice prices) {
        String cost = worstCase.isPresent()
                ? String.format(Locale.ROOT, "at most %s USD", amount(worstCase.getAsDouble()))
                : "at most the budget";
        return "cost of " + experiment + ": " + cost + " for " + calls + ", if each took its whole timeout; "
                + amount(left) + " USD of the budget are left (" + prices.inWords() + ")";
    }

    /** With as many digits as a small amount needs. */
    static String amount(double usd) {
        return String.format(Locale.ROOT, usd < 0.01 ? "%.6f" : "%.2f", usd);
    }
}
