package dev.assay.results;

import dev.assay.data.Cell;
import dev.assay.data.Level;
import dev.assay.internal.design.Design;
import dev.assay.internal.design.DesignFactor;
import dev.assay.internal.stats.OrderedTrend;
import dev.assay.internal.verdicts.BegunClaim;
import dev.assay.internal.verdicts.Judgements;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntBiFunction;
import java.util.stream.Collectors;
import org.assertj.core.api.AssertProvider;
import org.opentest4j.TestAbortedException;

/**
 * One outcome of each visit to a cell, to be held against the order of a factor's levels. Begun with {@link Results#trend}; AssertJ's
 * {@code assertThat} takes it. Outcomes are compared only within a block and where all other factors are at the same level.
 *
 * @param <T> what an outcome is: a number, or one that may not have been reached
 */
public final class Trend<T> implements AssertProvider<TrendAssert> {

    private final String name;
    private final ToIntBiFunction<? super T, ? super T> comparison;
    private final Design design;
    private final Judgements judgements;
    private final BegunClaim begun;
    private final List<Outcome<T>> outcomes = new ArrayList<>();

    Trend(String name, ToIntBiFunction<? super T, ? super T> comparison, Design design, Judgements judgements) {
        this.name = name;
        this.comparison = comparison;
        this.design = design;
        this.judgements = judgements;
        this.begun = judgements.begin("trend(\"" + name + "\")", "assertThat(...).risesWith(...) or .fallsWith(...)");
    }

    private record Outcome<T>(Cell cell, int block, T value) {}

    /**
     * Adds the outcome of a visit.
     *
     * @param cell the visited cell
     * @param block the number of the block; a warm-up visit enters no claim
     */
    public Trend<T> add(Cell cell, int block, T value) {
        if (block >= 0) {
            outcomes.add(new Outcome<>(cell, block, value));
        }
        return this;
    }

    String name() {
        return name;
    }

    Judgements judgements() {
        return judgements;
    }

    /**
     * The test along a factor, over the units in which all of its levels were visited. Levels of a payload or a load share the
     * instances of a generation, so a block is a unit. Levels of a configuration have their own instances, which differ: there
     * a generation is the unit, and the levels change places in all of its blocks at once.
     */
    OrderedTrend along(String factor) {
        Map<Object, SortedMap<Double, SortedMap<Integer, T>>> units = new LinkedHashMap<>();
        for (Outcome<T> outcome : outcomes) {
            Object rest = List.of(unit(outcome.block(), factor), others(outcome.cell(), factor));
            units.computeIfAbsent(rest, absent -> new TreeMap<>())
                    .computeIfAbsent(number(outcome.cell(), factor), absent -> new TreeMap<>())
                    .put(outcome.block(), outcome.value());
        }
        int most = units.values().stream().mapToInt(Map::size).max().orElse(0);
        if (most < 2) {
            throw new TestAbortedException(name + " has no block in which " + factor + " had two levels or more");
        }
        List<List<SortedMap<Integer, T>>> whole = units.values().stream()
                .filter(unit -> unit.size() == most)
                .map(unit -> List.copyOf(unit.values()))
                .toList();
        return OrderedTrend.of(whole, this::compare);
    }

    private int unit(int block, String factor) {
        return isConfiguration(factor) ? block / design.blocksPerGeneration() : block;
    }

    /** What the test's units are, in words. */
    String units(String factor) {
        return isConfiguration(factor) ? "generations" : "blocks";
    }

    private boolean isConfiguration(String factor) {
        return design.factors().stream()
                .anyMatch(one -> one.name().equals(factor) && one.role() == DesignFactor.Role.CONFIGURATION);
    }

    /** In how many blocks the one is greater, less those in which the other is. */
    private int compare(SortedMap<Integer, T> one, SortedMap<Integer, T> other) {
        int sum = 0;
        for (Map.Entry<Integer, T> outcome : one.entrySet()) {
            T beside = other.get(outcome.getKey());
            sum += beside == null ? 0 : Integer.signum(comparison.applyAsInt(outcome.getValue(), beside));
        }
        return sum;
    }

    private static List<Level> others(Cell cell, String factor) {
        return cell.levels().stream()
                .filter(level -> !level.factor().equals(factor))
                .sorted(Comparator.comparing(Level::factor))
                .collect(Collectors.toList());
    }

    private static double number(Cell cell, String factor) {
        return cell.level(factor)
                .orElseThrow(() -> new IllegalArgumentException(
                        "factor (" + factor + ") must be one of the design. This cell is " + cell.label()))
                .number();
    }

    @Override
    public TrendAssert assertThat() {
        begun.finish();
        return new TrendAssert(this);
    }

    /** The name alone: reports use it as a parameter's value, which must be the same in every run. */
    @Override
    public String toString() {
        return name;
    }

    double error() {
        return design.error();
    }
}
