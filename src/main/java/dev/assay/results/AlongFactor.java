package dev.assay.results;

import dev.assay.data.Cell;
import dev.assay.data.Level;
import dev.assay.internal.verdicts.Judgement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** A figure along one factor: the cells that differ in it alone, for each combination of the other factors' levels. */
final class AlongFactor {

    private final Measure measure;
    private final String factor;

    AlongFactor(Measure measure, String factor) {
        this.measure = measure;
        this.factor = factor;
        if (measure.design().factors().stream().noneMatch(one -> one.name().equals(factor))) {
            throw new IllegalArgumentException("factor (" + factor + ") must be one of the design: "
                    + measure.design().factors().stream()
                            .map(dev.assay.internal.design.DesignFactor::name)
                            .toList());
        }
    }

    /**
     * Judges every combination, then ends the test unless all held.
     *
     * @param needed how many levels a judgement needs
     * @param judgements makes the judgements from the other levels in words and the cells along the factor
     */
    void judge(int needed, BiFunction<String, List<Cell>, Stream<Supplier<Judgement>>> judgements) {
        measure.judgements().judged(series().entrySet().stream().flatMap(one -> {
            if (measure.cells().size() < measure.design().cells().size()) {
                throw ofOneLevel();
            }
            if (one.getValue().size() < needed) {
                return Stream.of(() -> {
                    throw tooFew(needed, one.getValue().size());
                });
            }
            return judgements.apply(one.getKey(), one.getValue());
        }));
    }

    /** The level of the factor in a cell, as a number. */
    double number(Cell cell) {
        return cell.level(factor).orElseThrow().number();
    }

    /** The level of the factor in a cell, as reports show it. */
    String label(Cell cell) {
        return cell.level(factor).orElseThrow().label();
    }

    /** For example {@code duration over memory}. */
    String inWords() {
        return measure.name() + " over " + factor;
    }

    private IllegalArgumentException ofOneLevel() {
        return new IllegalArgumentException(
                "claim (" + inWords()
                        + ") must be made on all levels, but this test judges one. Move it from the @EachLevel test to a @Claim");
    }

    /** For example {@code fastest over memory}. */
    String bestOf(String words) {
        return words + " over " + factor;
    }

    /** @throws IllegalArgumentException if the factor has no such level */
    void checkLevel(Object level) {
        at(level, measure.cells());
    }

    /** The first of the cells that has this level of the factor, by its value, for example 512. */
    Cell at(Object level, List<Cell> cells) {
        return cells.stream()
                .filter(cell -> isAt(cell.level(factor).orElseThrow().value(), level))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("level (" + level + ") must be one of " + factor + ": "
                        + cells.stream().map(this::label).distinct().toList()));
    }

    private static boolean isAt(Object value, Object level) {
        if (value instanceof Number one && level instanceof Number other) {
            return one.doubleValue() == other.doubleValue();
        }
        return value.equals(level);
    }

    private TestAbortedException tooFew(int needed, int levels) {
        return new TestAbortedException(
                inWords() + " needs at least " + needed + " levels, but the design of this run has " + levels);
    }

    /** The cells along the factor, by the other levels in words. */
    Map<String, List<Cell>> series() {
        return measure.cells().stream()
                .collect(Collectors.groupingBy(this::others, LinkedHashMap::new, Collectors.toList()));
    }

    private String others(Cell cell) {
        String others = cell.levels().stream()
                .filter(level -> !level.factor().equals(factor))
                .map(Level::inFull)
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? "" : " at " + others;
    }
}
