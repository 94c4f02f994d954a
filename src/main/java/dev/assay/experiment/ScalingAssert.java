package dev.assay.experiment;

import dev.assay.data.Judgement;
import dev.assay.design.Cell;
import dev.assay.design.Level;
import dev.assay.stats.Centre;
import dev.assay.stats.Estimate;
import dev.assay.stats.LogLogSlope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.assertj.core.annotation.CheckReturnValue;
import org.opentest4j.TestAbortedException;

/**
 * A claim on the exponent with which a figure follows a factor: the slope of the figure's logarithm over the factor's. Where
 * other factors cross it is claimed at each of their combinations.
 */
public final class ScalingAssert {

    private final Measure measure;
    private final String factor;
    private double exponent;

    ScalingAssert(Measure measure, String factor) {
        this.measure = measure;
        this.factor = factor;
        if (measure.design().factors().stream().noneMatch(one -> one.name().equals(factor))) {
            throw new IllegalArgumentException("factor (" + factor + ") must be one of the design: "
                    + measure.design().factors().stream()
                            .map(dev.assay.design.Factor::name)
                            .toList());
        }
    }

    /** The exponent that is claimed: -1 is inverse proportion, 0 no dependence, 1 proportion. */
    @CheckReturnValue
    public ScalingAssert withExponent(double claimed) {
        exponent = claimed;
        return this;
    }

    /**
     * Judges the claim.
     *
     * @param tolerance how far the exponent may be from the claimed one, either way; more than 0
     */
    public void within(double tolerance) {
        if (!(tolerance > 0)) {
            throw new IllegalArgumentException("tolerance (" + tolerance + ") must be more than 0");
        }
        measure.judgements().judged(series().entrySet().stream().map(one ->
                (Supplier<Judgement>) () -> judge(one.getKey(), one.getValue(), tolerance)));
    }

    private Judgement judge(String others, List<Cell> cells, double tolerance) {
        return Judge.judge(
                "exponent of " + measure.name() + " over " + factor + others,
                "",
                slope(cells),
                exponent - tolerance,
                exponent + tolerance,
                measure.design());
    }

    private Estimate slope(List<Cell> cells) {
        if (cells.size() < 2) {
            throw new TestAbortedException("exponent of " + measure.name() + " over " + factor
                    + " needs at least 2 levels, but this run was narrowed to " + cells.size());
        }
        List<LogLogSlope.Point> points = cells.stream()
                .map(cell ->
                        new LogLogSlope.Point(cell.level(factor).orElseThrow().number(), measure.sample(cell)))
                .toList();
        // What is priced adds up, so its mean counts; durations have outliers, so their median does.
        Centre centre = measure.unit().equals("USD") ? Centre.MEAN : Centre.MEDIAN;
        return LogLogSlope.of(points, centre, Judge.CONFIDENCE);
    }

    /** The cells along the factor, for each combination of the other factors' levels. */
    private Map<String, List<Cell>> series() {
        return measure.cells().stream()
                .collect(Collectors.groupingBy(this::others, LinkedHashMap::new, Collectors.toList()));
    }

    private String others(Cell cell) {
        String others = cell.levels().stream()
                .filter(level -> !level.factor().equals(factor))
                .map(ScalingAssert::named)
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? "" : " at " + others;
    }

    private static String named(Level level) {
        return level.factor() + " " + level.label();
    }
}
