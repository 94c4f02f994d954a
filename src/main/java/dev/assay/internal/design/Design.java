package dev.assay.internal.design;

import dev.assay.data.Cell;
import dev.assay.data.Factors;
import dev.assay.data.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What an experiment measures: its factors, how often, in how many generations of instances, and in which order.
 *
 * <p>A block visits every cell once, in its own random order. Each generation holds the same number of blocks, so that
 * every cell is measured equally often on each generation of its instances.
 *
 * @param factors what is varied, at least one
 * @param invocations warm calls that each caller makes at each cell: blocks x calls per visit
 * @param callsPerVisit calls that each caller makes at one cell within one block
 * @param generations how often the instances are renewed, the first ones included
 * @param seed of the shuffled order
 * @param pattern how the calls of a visit are made; a closed loop if a record does not say
 * @param looks how often the data may be looked at before measuring ends; 1 if a record does not say
 */
public record Design(
        List<DesignFactor> factors,
        int invocations,
        int callsPerVisit,
        int generations,
        long seed,
        CallPattern pattern,
        int looks) {

    /** What one side of an interval, or a test, may err if nobody looks before the end. */
    private static final double ERROR = 0.05;

    public Design {
        looks = Math.max(1, looks);
        factors = List.copyOf(factors);
        pattern = Objects.requireNonNullElse(pattern, CallPattern.CLOSED_LOOP);
        DesignRules.check(factors, invocations, callsPerVisit, generations);
    }

    /** A design in a closed loop. */
    public Design(List<DesignFactor> factors, int invocations, int callsPerVisit, int generations, long seed) {
        this(factors, invocations, callsPerVisit, generations, seed, CallPattern.CLOSED_LOOP);
    }

    /** A design that is measured to its end. */
    public Design(
            List<DesignFactor> factors,
            int invocations,
            int callsPerVisit,
            int generations,
            long seed,
            CallPattern pattern) {
        this(factors, invocations, callsPerVisit, generations, seed, pattern, 1);
    }

    /** The design that may be measured in stages, of which this one is the first. */
    public Design inStages() {
        int most = StoppingRule.MOST;
        return new Design(
                factors,
                invocations * most,
                callsPerVisit,
                generations * most,
                seed,
                pattern,
                StoppingRule.LOOKS.size());
    }

    /** What of the design was measured if it ended after so many generations. */
    public Design endedAfter(int measured) {
        return new Design(factors, invocations / generations * measured, callsPerVisit, measured, seed, pattern, looks);
    }

    /** The same with another seed. */
    public Design withSeed(long other) {
        return new Design(factors, invocations, callsPerVisit, generations, other, pattern, looks);
    }

    /** Whether the data are looked at when so many generations have been measured, before the last one. */
    public boolean looksAfter(int measured) {
        int first = generations / StoppingRule.MOST;
        return looks > 1
                && measured < generations
                && StoppingRule.LOOKS.stream().anyMatch(factor -> factor * first == measured);
    }

    /** What one side of an interval, or a test, may err so that all looks together err in 5% of runs at most. */
    public double error() {
        return looks > 1 ? StoppingRule.ERROR : ERROR;
    }

    /** Every combination of levels, the last factor varying fastest. */
    public List<Cell> cells() {
        List<List<Level>> combinations = List.of(List.of());
        for (DesignFactor factor : factors) {
            List<List<Level>> longer = new ArrayList<>();
            for (List<Level> combination : combinations) {
                for (Level level : factor.levels()) {
                    List<Level> extended = new ArrayList<>(combination);
                    extended.add(level);
                    longer.add(extended);
                }
            }
            combinations = longer;
        }
        return combinations.stream().map(Cell::new).toList();
    }

    /** Whether it provokes cold starts, which then are what is judged. */
    public boolean provokesColdStarts() {
        return pattern == CallPattern.COLD_STARTS;
    }

    /** Whether versions of a function are compared in it. */
    boolean comparesVersions() {
        return factors.stream().anyMatch(factor -> factor.name().equals(Factors.VERSION));
    }

    /** How many blocks the whole design has. */
    public int blocks() {
        return invocations / callsPerVisit;
    }

    /** How many blocks each generation of instances serves. */
    public int blocksPerGeneration() {
        return blocks() / generations;
    }
}
