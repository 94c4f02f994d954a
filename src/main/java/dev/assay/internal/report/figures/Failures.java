package dev.assay.internal.report.figures;

import dev.assay.data.Failure;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Counts why invocations did not succeed; failures that are alike are counted together. */
final class Failures {

    private static final int MOST_KINDS = 200;
    private static final int LONGEST = 300;

    /** What the SDK adds to a service's message; the request id in it makes alike ones differ. */
    private static final Pattern ADDED = Pattern.compile(" ?\\(Service: .*Request ID: .*\\)$");

    private final Map<Kind, Integer> counts = new LinkedHashMap<>();
    private final Map<Kind, String> logs = new HashMap<>();

    private record Kind(Outcome outcome, String words) {}

    void add(Observation observation) {
        if (observation.outcome() == Outcome.SUCCESS || observation.outcome() == Outcome.ACCEPTED) {
            return;
        }
        Failure failure = observation.failure();
        Kind kind = new Kind(observation.outcome(), failure == null ? "no reason given" : words(failure));
        if (counts.containsKey(kind) || counts.size() < MOST_KINDS) {
            counts.merge(kind, 1, Integer::sum);
            if (failure != null && failure.log() != null) {
                logs.putIfAbsent(kind, failure.log());
            }
        }
    }

    private static String words(Failure failure) {
        String reason = failure.reason() == null ? "" : " (" + failure.reason() + ")";
        String words = failure.type() + reason + ": "
                + ADDED.matcher(failure.message()).replaceFirst("");
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "\u2026";
    }

    List<CountedFailure> mostFrequent(int most) {
        List<CountedFailure> all = new ArrayList<>();
        counts.forEach((kind, count) -> all.add(new CountedFailure(kind.outcome, kind.words, count, logs.get(kind))));
        return all.stream()
                .sorted(Comparator.comparingInt(CountedFailure::count).reversed())
                .limit(most)
                .toList();
    }
}
