package dev.assay.internal.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The same work measured in short rounds that are spread over a span of time: each round holds equally many values. Rounds of
 * one generation share its instances. All values are positive and enter by their logarithms, so that what is found is
 * relative to their size. Immutable.
 */
public final class Rounds {

    private static final int FEWEST_VALUES = 2;

    private final SortedMap<Integer, List<Round>> byGeneration;

    private final double rounding;

    private Rounds(SortedMap<Integer, List<Round>> byGeneration, double rounding) {
        this.byGeneration = byGeneration;
        this.rounding = rounding;
    }

    /**
     * One round.
     *
     * @param generation the number of the generation of instances that it was measured on
     * @param seconds when it began, in seconds since any moment that all rounds share
     * @param values what was measured, each greater than 0
     */
    public record Round(int generation, double seconds, double[] values) {

        public Round {
            values = values.clone();
            Requirements.finite("seconds", seconds);
            for (double value : values) {
                Requirements.finite("value", value);
                Requirements.positive("value", value);
            }
        }

        /** The natural logarithm of each value. */
        double[] logarithms() {
            return Arrays.stream(values).map(Math::log).toArray();
        }
    }

    /**
     * The rounds, in any order.
     *
     * @throws IllegalArgumentException when rounds differ in how many values they hold, hold fewer than 2, when a generation has
     *     a single round, or there are fewer than 5 generations
     */
    public static Rounds of(List<Round> rounds) {
        SortedMap<Integer, List<Round>> byGeneration = new TreeMap<>();
        rounds.forEach(round -> byGeneration
                .computeIfAbsent(round.generation(), number -> new ArrayList<>())
                .add(round));
        Requirements.generations(byGeneration.size());
        int calls = rounds.get(0).values().length;
        requireAtLeastTwo("values in a round", calls);
        for (Round round : rounds) {
            if (round.values().length != calls) {
                throw new IllegalArgumentException(
                        "values in a round (" + round.values().length + ") must be as many in each (" + calls
                                + " in the first). Judge rounds only if every call succeeded");
            }
        }
        byGeneration.values().forEach(some -> requireAtLeastTwo("rounds in a generation", some.size()));
        return new Rounds(byGeneration, 0);
    }

    /** Says that the values are milliseconds that a clock measured, whose ticks they may show. */
    public Rounds ofClock() {
        double[] values = all().stream()
                .flatMapToDouble(round -> Arrays.stream(round.values()))
                .toArray();
        return new Rounds(byGeneration, ClockTicks.tick(values).orElse(0) / 2);
    }

    /** By how much a median may be off because values are whole ticks of a clock, in their unit. */
    double rounding() {
        return rounding;
    }

    private static void requireAtLeastTwo(String name, int count) {
        if (count < FEWEST_VALUES) {
            throw new IllegalArgumentException(name + " (" + count
                    + ") must be at least 2. Make more calls per visit, or measure more blocks per generation");
        }
    }

    /** The rounds of each generation, in the order of the generations. */
    List<List<Round>> generations() {
        return List.copyOf(byGeneration.values());
    }

    /** Values in each round. */
    int callsPerRound() {
        return all().get(0).values().length;
    }

    List<Round> all() {
        return byGeneration.values().stream().flatMap(List::stream).toList();
    }

    /** All values of all rounds. */
    int n() {
        return all().size() * callsPerRound();
    }

    /** From the start of the first round to the start of the last one, in seconds. */
    public double spanSeconds() {
        double[] starts = all().stream().mapToDouble(Round::seconds).sorted().toArray();
        return starts[starts.length - 1] - starts[0];
    }
}
