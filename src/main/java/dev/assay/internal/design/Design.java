package dev.assay.internal.design;

import dev.assay.data.Cell;
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
 */
public record Design(
        List<DesignFactor> factors,
        int invocations,
        int callsPerVisit,
        int generations,
        long seed,
        CallPattern pattern) {

    public Design {
        factors = List.copyOf(factors);
        pattern = Objects.requireNonNullElse(pattern, CallPattern.CLOSED_LOOP);
        DesignRules.check(factors, invocations, callsPerVisit, generations);
    }

    /** A design in a closed loop. */
    public Design(List<DesignFactor> factors, int invocations, int callsPerVisit, int generations, long seed) {
        this(factors, invocations, callsPerVisit, generations, seed, CallPattern.CLOSED_LOOP);
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

    /** How many blocks the whole design has. */
    public int blocks() {
        return invocations / callsPerVisit;
    }

    /** How many blocks each generation of instances serves. */
    public int blocksPerGeneration() {
        return blocks() / generations;
    }
}
