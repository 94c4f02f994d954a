package dev.assay.results;

import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import dev.assay.data.Place;
import dev.assay.internal.design.Design;
import dev.assay.internal.observations.LastAttempts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The calls that one planned visit to a cell made; none if they are missing.
 *
 * @param generation the number of its generation
 * @param block the number of its block; {@link Place#WARM_UP} for the warm-up visit
 * @param calls every attempt
 */
record VisitCalls(int generation, int block, List<Observation> calls) {

    /** The calls of each visit that was planned, warm-up visits included. */
    static List<VisitCalls> of(Design design, List<Observation> all) {
        List<VisitCalls> visits = new ArrayList<>();
        for (int generation = 0; generation < design.generations(); generation++) {
            visits.add(of(generation, Place.WARM_UP, all));
            int first = generation * design.blocksPerGeneration();
            for (int block = first; block < first + design.blocksPerGeneration(); block++) {
                visits.add(of(generation, block, all));
            }
        }
        return visits;
    }

    private static VisitCalls of(int generation, int block, List<Observation> all) {
        return new VisitCalls(
                generation,
                block,
                all.stream()
                        .filter(one -> one.place().generation() == generation
                                && one.place().block() == block)
                        .toList());
    }

    /** What is wrong when exactly so many calls should have been throttled for the reason; empty when nothing is. */
    Optional<String> notThrottled(int wanted, String reason) {
        long throttled = throttled(reason);
        return throttled == wanted && calls.size() == wanted
                ? Optional.empty()
                : named(throttled + " of " + calls.size() + " throttled");
    }

    /** What is wrong when at least one call should have been throttled, all for the reason, and all others have succeeded. */
    Optional<String> otherwiseThrottled(String reason) {
        long throttled = throttled(reason);
        List<Observation> others = calls.stream()
                .filter(one -> one.outcome() != Outcome.SUCCESS && !isThrottled(one, reason))
                .toList();
        if (!others.isEmpty()) {
            return named(others.stream().map(VisitCalls::end).collect(Collectors.joining(", ")));
        }
        return throttled > 0 ? Optional.empty() : named("none of " + calls.size() + " throttled");
    }

    /** What is wrong when so many calls should have been made and their last attempts have succeeded. */
    Optional<String> lost(int wanted) {
        List<Observation> last = LastAttempts.of(calls);
        long succeeded =
                last.stream().filter(one -> one.outcome() == Outcome.SUCCESS).count();
        return last.size() == wanted && succeeded == wanted
                ? Optional.empty()
                : named(last.size() + " calls, " + succeeded + " succeeded in the end");
    }

    private long throttled(String reason) {
        return calls.stream().filter(one -> isThrottled(one, reason)).count();
    }

    private static boolean isThrottled(Observation one, String reason) {
        return one.outcome() == Outcome.THROTTLED
                && one.failure() != null
                && reason.equals(one.failure().reason());
    }

    private static String end(Observation one) {
        String because = one.failure() == null
                ? ""
                : " "
                        + (one.failure().reason() == null
                                ? one.failure().type()
                                : one.failure().reason());
        return "call " + one.sequence() + ": " + one.outcome() + because;
    }

    private Optional<String> named(String what) {
        return Optional.of(Place.blockInWords(block) + " of generation " + (generation + 1) + ": " + what);
    }
}
