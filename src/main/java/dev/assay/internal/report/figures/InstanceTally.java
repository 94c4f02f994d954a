package dev.assay.internal.report.figures;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.data.Cell;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Takes in which instance served which call. Instances beyond those that a picture can show are counted, not kept. */
final class InstanceTally {

    static final int MOST_INSTANCES = 120;

    private static final int MOST_STRETCHES = 4_000;
    private static final int MOST_FAILURES = 600;
    private static final int MOST_COUNTED = 200_000;
    private static final double NANOS_PER_SECOND = 1e9;

    private final Map<Cell, Integer> cells = new HashMap<>();
    private final Map<String, ServedCalls> shown = new LinkedHashMap<>();
    private final Set<String> beyond = new HashSet<>();
    private final List<Failed> failures = new ArrayList<>();
    private final TreeMap<Integer, Long> renewals = new TreeMap<>();
    private int failed;

    private record Failed(
            long nanos, Outcome outcome, int cell, @Nullable String instance) {}

    InstanceTally(List<Cell> cells) {
        cells.forEach(cell -> this.cells.put(cell, this.cells.size()));
    }

    void add(Observation one) {
        int cell = cells.computeIfAbsent(one.place().cell(), absent -> cells.size());
        renewals.merge(one.place().generation(), one.timing().startNanos(), Math::min);
        String instance = instance(one);
        if (one.outcome() != Outcome.SUCCESS && one.outcome() != Outcome.ACCEPTED) {
            failed++;
            if (failures.size() < MOST_FAILURES) {
                failures.add(new Failed(one.timing().endNanos(), one.outcome(), cell, instance));
            }
        }
        if (instance == null) {
            return;
        }
        ServedCalls served = shown.get(instance);
        if (served == null && shown.size() < MOST_INSTANCES) {
            served = new ServedCalls(cell, one.place().generation());
            shown.put(instance, served);
        }
        if (served != null) {
            served.add(one, cell);
        } else if (beyond.size() < MOST_COUNTED) {
            beyond.add(instance);
        }
    }

    /** The platform's name for the instance, else SAAF's. */
    private static @Nullable String instance(Observation one) {
        if (one.platform().instance() != null) {
            return one.platform().instance();
        }
        JsonNode uuid = one.profile() == null ? null : one.profile().get("uuid");
        return uuid == null || !uuid.isTextual() ? null : uuid.textValue();
    }

    /** Absent if no call names its instance. */
    @Nullable
    InstanceTimeline timeline(long origin) {
        if (shown.isEmpty()) {
            return null;
        }
        List<Map.Entry<String, ServedCalls>> rows = new ArrayList<>(shown.entrySet());
        rows.sort((a, b) -> a.getValue().compareTo(b.getValue()));
        List<Stretch> served = new ArrayList<>();
        List<Stretch> starts = new ArrayList<>();
        List<InstanceTimeline.Instance> instances = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (Map.Entry<String, ServedCalls> row : rows) {
            int number = numbers.size();
            numbers.put(row.getKey(), number);
            instances.add(row.getValue().instance(row.getKey(), origin));
            row.getValue().stretches(number, origin, served, starts);
        }
        double end = end(instances, origin);
        return new InstanceTimeline(
                Collections.unmodifiableList(instances),
                shown.size() + beyond.size(),
                Stretches.joined(served, end, MOST_STRETCHES),
                Stretches.joined(starts, end, MOST_STRETCHES),
                failures.stream()
                        .map(one -> new InstanceTimeline.FailedCall(
                                seconds(one.nanos, origin), one.outcome, one.cell, numbers.get(one.instance)))
                        .filter(one -> one.seconds() <= end)
                        .toList(),
                failed,
                renewals.values().stream().map(nanos -> seconds(nanos, origin)).toList(),
                end);
    }

    /** The whole measurement if all instances are shown, else what those did that are. */
    private double end(List<InstanceTimeline.Instance> instances, long origin) {
        double served = instances.stream()
                .mapToDouble(InstanceTimeline.Instance::to)
                .max()
                .orElse(0);
        double lastFailure = failures.stream()
                .mapToDouble(one -> seconds(one.nanos, origin))
                .max()
                .orElse(0);
        return beyond.isEmpty() ? Math.max(served, lastFailure) : served;
    }

    static double seconds(long nanos, long origin) {
        return (nanos - origin) / NANOS_PER_SECOND;
    }
}
