package dev.assay.internal.measurement;

import dev.assay.data.Failure;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import dev.assay.internal.cost.Cost;
import dev.assay.internal.observations.LastAttempts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts the calls of a measurement, and those in which the function failed or gave no answer. A throttle is no failure. */
final class CallCount {

    private static final MathContext TWO_DIGITS = new MathContext(2);
    private static final Set<Outcome> FAILED = Set.of(Outcome.FUNCTION_ERROR, Outcome.TIMEOUT, Outcome.TRANSPORT_ERROR);

    private final Cost prices;
    private int calls;
    private int failed;
    private int throttled;
    private double dollars;
    private boolean costKnown = true;
    private @Nullable Observation first;

    /** @param prices of the experiment */
    CallCount(Cost prices) {
        this.prices = prices;
    }

    /** Adds the calls of one visit; of a call that was made again, the last attempt counts. */
    void add(List<Observation> visit) {
        for (Observation one : LastAttempts.of(visit)) {
            calls++;
            throttled += one.outcome() == Outcome.THROTTLED ? 1 : 0;
            if (FAILED.contains(one.outcome())) {
                failed++;
                first = first == null ? one : first;
            }
        }
        visit.forEach(this::pay);
    }

    /** Every attempt costs something. */
    private void pay(Observation one) {
        OptionalDouble cost = prices.of(one);
        costKnown &= cost.isPresent();
        dollars += cost.orElse(0);
    }

    int calls() {
        return calls;
    }

    boolean allFailed() {
        return calls > 0 && failed == calls;
    }

    /** Ends a line of progress: {@code , 2 of 2 failed, 1 throttled}; empty if none did and none was. */
    String inWords() {
        String failures = failed == 0 ? "" : String.format(Locale.ROOT, ", %d of %d failed", failed, calls);
        return throttled == 0 ? failures : failures + ", " + throttled + " throttled";
    }

    /** What the calls would cost on AWS, by the prices of the experiment; empty if that is unknown of one of them. */
    String costInWords() {
        if (calls == 0 || !costKnown) {
            return "";
        }
        String figure = new BigDecimal(dollars).round(TWO_DIGITS).toPlainString();
        return ", " + figure + " USD at the prices of AWS";
    }

    /** Which call failed first, and why. */
    String firstFailure() {
        if (first == null) {
            return "none";
        }
        Failure failure = first.failure();
        return first.function() + " (" + first.place().cell().label() + "), "
                + first.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": "
                + (failure == null ? "no reason given" : failure.inFull());
    }
}
