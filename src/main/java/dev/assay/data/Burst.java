package dev.assay.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calls that were released together: those that share cell, generation, block, step and number of the call.
 *
 * @param calls the first attempts, at least one, in the order in which they were started
 */
public record Burst(List<Observation> calls) {

    private static final double NANOS_PER_MILLISECOND = 1e6;

    public Burst {
        calls = List.copyOf(calls);
        if (calls.isEmpty()) {
            throw new IllegalArgumentException("calls ([]) must hold at least one call");
        }
    }

    /** All bursts of the observations, in the order of their first calls; a call that was made alone is a burst of one. */
    public static List<Burst> of(List<Observation> observations) {
        Map<Key, List<Observation>> bursts = new LinkedHashMap<>();
        for (Observation one : observations) {
            if (one.place().attempt() == 0) {
                bursts.computeIfAbsent(Key.of(one.place()), absent -> new ArrayList<>())
                        .add(one);
            }
        }
        return bursts.values().stream().map(Burst::new).toList();
    }

    /** How many calls it has. */
    public int size() {
        return calls.size();
    }

    /** Where it stands: the place of its first call. */
    public Place place() {
        return calls.get(0).place();
    }

    /** From the first start to the last, by the client's clock, in milliseconds. */
    public double startSkewMillis() {
        return (lastStart() - firstStart()) / NANOS_PER_MILLISECOND;
    }

    /** Whether there was a moment at which all of its calls were under way, by the client's clock: the last start before the first end. */
    public boolean wasInFlightTogether() {
        return lastStart() < firstEnd();
    }

    /** How long all of its calls were under way at once, in milliseconds; negative when they never were. */
    public double togetherMillis() {
        return (firstEnd() - lastStart()) / NANOS_PER_MILLISECOND;
    }

    private long firstStart() {
        return calls.stream().mapToLong(one -> one.timing().startNanos()).min().orElseThrow();
    }

    private long lastStart() {
        return calls.stream().mapToLong(one -> one.timing().startNanos()).max().orElseThrow();
    }

    private long firstEnd() {
        return calls.stream().mapToLong(one -> one.timing().endNanos()).min().orElseThrow();
    }

    private record Key(
            Cell cell,
            int generation,
            int block,
            int call,
            @Nullable String step) {

        static Key of(Place place) {
            return new Key(place.cell(), place.generation(), place.block(), place.call(), place.step());
        }
    }
}
