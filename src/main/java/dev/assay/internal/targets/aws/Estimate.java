package dev.assay.internal.targets.aws;

import dev.assay.targets.PlannedFunction;
import dev.assay.targets.PlannedWork;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What an experiment costs at the most.
 *
 * @param worstCase every call takes as long as it may, with INIT and all that follows from it, in USD; empty if a procedure decides how many calls there
 *     are
 * @param calls how many calls are planned, in words
 * @param largest the worst case of all calls that are in flight at once, in USD
 */
record Estimate(OptionalDouble worstCase, String calls, double largest) {

    static Estimate of(PlannedWork work, WorkPrice prices) {
        double largest = prices.most() * work.callsAtOnce() + prices.standing();
        if (work.functions().stream().anyMatch(one -> one.calls().isEmpty())) {
            return new Estimate(OptionalDouble.empty(), "as many calls as its procedure makes", largest);
        }
        double worst = prices.standing();
        long calls = 0;
        for (PlannedFunction one : work.functions()) {
            calls += one.calls().orElseThrow();
            worst += one.calls().orElseThrow() * prices.of(one);
        }
        return new Estimate(OptionalDouble.of(worst), calls + (prices.callsByEvents() ? " events" : " calls"), largest);
    }

    /** One line for the person who waits. */
    String inWords(PlannedWork work, double left, CallPrice prices) {
        String cost = worstCase.isPresent()
                ? String.format(Locale.ROOT, "at most %s USD", amount(worstCase.getAsDouble()))
                : "at most the budget";
        String looks = work.collectsProfiles()
                ? "each look for records " + amount(prices.ofObjectRequest(false)) + " USD besides; "
                : "";
        return "cost of " + work.experiment() + ": " + cost + " for " + calls + ", if each " + assumed(work) + "; "
                + looks + amount(left) + " USD of the budget are left (" + prices.inWords() + ")";
    }

    private static String assumed(PlannedWork work) {
        String companions = work.companions().isEmpty() ? "" : " and each companion ran as often as callsAtMost says";
        return (work.sources().isEmpty() ? "took its whole timeout" : "failed as often and took as long as it may")
                + companions;
    }

    /** With as many digits as a small amount needs. */
    static String amount(double usd) {
        return String.format(Locale.ROOT, usd < 0.01 ? "%.6f" : "%.2f", usd);
    }
}
