package dev.assay.internal.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Values measured at one level, grouped by the generation of instances that they were measured on. Values within a
 * generation share its instances and resemble each other; generations are independent. Immutable.
 */
public final class Sample {

    /** With fewer generations an interval over them is too wide to use or covers too rarely. */
    public static final int FEWEST_GENERATIONS = 5;

    private final SortedMap<Integer, double[]> byGeneration;
    private final double rounding;

    private Sample(SortedMap<Integer, double[]> byGeneration, double rounding) {
        this.byGeneration = byGeneration;
        this.rounding = rounding;
        if (byGeneration.isEmpty()) {
            throw new IllegalArgumentException(
                    "values (0) must be at least 1. Check that invocations succeeded before they are summarised");
        }
    }

    /**
     * The values of each generation; generations are numbered from 0, and one without values is left out.
     *
     * @throws IllegalArgumentException when there is no value, or one is NaN or infinite
     */
    public static Sample of(double[]... generations) {
        Builder builder = builder();
        for (int generation = 0; generation < generations.length; generation++) {
            for (double value : generations[generation]) {
                builder.add(generation, value);
            }
        }
        return builder.build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** All values, generation after generation. */
    public double[] values() {
        return byGeneration.values().stream().flatMapToDouble(Arrays::stream).toArray();
    }

    /** How many values there are. */
    public int n() {
        return byGeneration.values().stream().mapToInt(values -> values.length).sum();
    }

    /** How many generations have values. */
    public int generations() {
        return byGeneration.size();
    }

    /** The numbers of the generations that have values, ascending. */
    public NavigableSet<Integer> generationNumbers() {
        return Collections.unmodifiableNavigableSet(new TreeSet<>(byGeneration.keySet()));
    }

    /**
     * The values of one generation.
     *
     * @throws IllegalArgumentException when that generation has no values
     */
    public double[] generation(int number) {
        double @Nullable [] values = byGeneration.get(number);
        if (values == null) {
            throw new IllegalArgumentException(
                    "generation (" + number + ") must be one of " + byGeneration.keySet() + ". Ask for one of these");
        }
        return values.clone();
    }

    /**
     * By how much a centre or a percentile may be off because values are whole ticks of a clock, in their unit: half a tick, or 0 if they
     * show none. No number of values helps, so the intervals of the sample are wider by it.
     */
    double rounding() {
        return rounding;
    }

    /** The same for the logarithm of the centre; infinite if the centre is not greater than half a tick. */
    double logRounding(Centre centre) {
        if (rounding == 0) {
            return 0;
        }
        double middle = centre.of(values());
        return middle > rounding ? -Math.log1p(-rounding / middle) : Double.POSITIVE_INFINITY;
    }

    /** One figure of each generation, in the order of their numbers. */
    double[] perGeneration(ToDoubleFunction<double[]> figure) {
        return byGeneration.values().stream().mapToDouble(figure).toArray();
    }

    /** The sample without the generations that are not named. */
    Sample only(NavigableSet<Integer> numbers) {
        SortedMap<Integer, double[]> kept = new TreeMap<>(byGeneration);
        kept.keySet().retainAll(numbers);
        return new Sample(kept, rounding);
    }

    /** Collects the values of a {@link Sample}. */
    public static final class Builder {

        private final SortedMap<Integer, List<Double>> collected = new TreeMap<>();

        private boolean ofClock;

        private Builder() {}

        /** Says that the values are milliseconds that a clock measured, whose ticks they may show. */
        public Builder ofClock() {
            ofClock = true;
            return this;
        }

        /**
         * @param generation the number of the generation of instances
         * @param value what was measured
         * @throws IllegalArgumentException when the value is NaN or infinite
         */
        public Builder add(int generation, double value) {
            Requirements.finite("value", value);
            collected.computeIfAbsent(generation, number -> new ArrayList<>()).add(value);
            return this;
        }

        /** @throws IllegalArgumentException when no value was added */
        public Sample build() {
            SortedMap<Integer, double[]> values = new TreeMap<>();
            collected.forEach((generation, list) -> values.put(
                    generation, list.stream().mapToDouble(Double::doubleValue).toArray()));
            Sample exact = new Sample(values, 0);
            double half = ofClock ? ClockTicks.tick(exact.values()).orElse(0) / 2 : 0;
            return half == 0 ? exact : new Sample(values, half);
        }
    }
}
