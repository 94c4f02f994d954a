package dev.assay.results;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/**
 * Finds calls that ran on one instance at once, by what the function wrote in its profile: the instance's {@code uuid}, and {@code
 * startTime} and {@code endTime} of the call, whole milliseconds of the instance's own wall clock. Only times of one instance are
 * compared, so clocks of different machines do not matter. An overlap of less than 1 ms cannot be told from calls that follow each
 * other, and is not counted; a step of the wall clock between two calls can hide or feign one.
 */
final class InstanceOverlaps {

    private InstanceOverlaps() {}

    /** One call, from its profile. */
    private record Span(long sequence, String instance, long start, long end) {}

    /**
     * Each overlap in words.
     *
     * @throws TestAbortedException when a call that succeeded does not say where or when it ran
     */
    static List<String> of(List<Observation> observations) {
        List<Observation> succeeded = observations.stream()
                .filter(one -> one.outcome() == Outcome.SUCCESS)
                .toList();
        Map<String, List<Span>> byInstance = new LinkedHashMap<>();
        int unknown = 0;
        for (Observation one : succeeded) {
            @Nullable Span span = span(one);
            if (span == null) {
                unknown++;
            } else {
                byInstance
                        .computeIfAbsent(span.instance(), absent -> new ArrayList<>())
                        .add(span);
            }
        }
        if (unknown > 0 || succeeded.isEmpty()) {
            throw new TestAbortedException("instance, start or end is unknown for " + unknown + " of "
                    + succeeded.size() + " calls: the function must call inspectContainer() and finish()");
        }
        return byInstance.values().stream()
                .flatMap(spans -> overlaps(spans).stream())
                .toList();
    }

    private static List<String> overlaps(List<Span> spans) {
        spans.sort(Comparator.comparingLong(Span::start).thenComparingLong(Span::end));
        List<String> overlaps = new ArrayList<>();
        Span longest = spans.get(0);
        for (Span next : spans.subList(1, spans.size())) {
            if (next.start() < longest.end()) {
                overlaps.add("calls " + longest.sequence() + " and " + next.sequence() + " on instance "
                        + next.instance() + " for " + (Math.min(longest.end(), next.end()) - next.start()) + " ms");
            }
            longest = next.end() > longest.end() ? next : longest;
        }
        return overlaps;
    }

    private static @Nullable Span span(Observation one) {
        JsonNode profile = one.profile();
        if (profile == null
                || !profile.path("uuid").isTextual()
                || !profile.path("startTime").isNumber()
                || !profile.path("endTime").isNumber()) {
            return null;
        }
        return new Span(
                one.sequence(),
                profile.get("uuid").textValue(),
                profile.get("startTime").longValue(),
                profile.get("endTime").longValue());
    }
}
