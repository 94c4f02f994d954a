package dev.assay.internal.report.chart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.data.Cell;
import dev.assay.data.Level;
import dev.assay.internal.design.DesignFactor;
import dev.assay.internal.report.figures.CellFigures;
import dev.assay.internal.report.figures.CellLabels;
import dev.assay.internal.report.figures.ClaimedLaw;
import dev.assay.internal.report.figures.ExperimentFigures;
import dev.assay.internal.report.figures.Measured;
import dev.assay.internal.report.figures.Spread;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the script draws of one experiment, as JSON without a space: figures of all calls, and some calls as points. */
public final class ChartData {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ExperimentFigures experiment;
    private final int mostPoints;

    private ChartData(ExperimentFigures experiment, int mostPoints) {
        this.experiment = experiment;
        this.mostPoints = mostPoints;
    }

    /** How many series the chart of an experiment has. */
    public static int series(ExperimentFigures experiment) {
        return experiment.cells().stream()
                .mapToInt(cell -> cell.spreads().size())
                .sum();
    }

    /**
     * @param mostPoints how many calls may stand for all of a series
     */
    public static String of(ExperimentFigures experiment, int mostPoints) {
        return new ChartData(experiment, mostPoints).json().toString();
    }

    private ObjectNode json() {
        CellLabels labels = CellLabels.of(experiment.record().design());
        ObjectNode chart = JSON.objectNode();
        chart.put("name", experiment.record().name());
        chart.put("axis", labels.axis());
        ArrayNode cells = chart.putArray("cells");
        boolean numbers = numeric();
        for (CellFigures cell : experiment.cells()) {
            ObjectNode one = cells.addObject().put("label", labels.of(cell.cell()));
            if (numbers) {
                one.put("x", number(cell.cell()));
            }
            if (cell.wantedCpuShare() != null) {
                one.put("cpu", Rounded.number(cell.wantedCpuShare()));
            }
        }
        chart.set(
                "renewals",
                array(experiment.schedule().generations().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray()));
        chart.put("end", Rounded.number(experiment.schedule().end()));
        ArrayNode measures = chart.putArray("measures");
        measured().forEach(measured -> measures.add(measure(measured)));
        return chart;
    }

    /** What was measured, with what the experiment is about at the head. */
    private List<Measured> measured() {
        return Stream.of(Measured.values())
                .filter(experiment::has)
                .sorted(Comparator.comparing(one -> one != experiment.headline()))
                .toList();
    }

    /** Whether cells have a common axis of numbers. */
    private boolean numeric() {
        List<DesignFactor> factors = experiment.record().design().factors();
        return factors.size() == 1
                && factors.get(0).levels().stream().allMatch(level -> level.value() instanceof Number);
    }

    private static double number(Cell cell) {
        Level level = cell.levels().get(0);
        return level.value() instanceof Number ? level.number() : 0;
    }

    private String meaning(Measured measured) {
        String prices = experiment.record().pricesInWords();
        return measured == Measured.COST ? measured.meaning() + "; prices: " + prices : measured.meaning();
    }

    private ObjectNode measure(Measured measured) {
        ObjectNode node = JSON.objectNode();
        node.put("id", measured.id()).put("title", measured.title());
        node.put("unit", measured.unit()).put("meaning", meaning(measured));
        law(measured, node);
        ArrayNode series = node.putArray("series");
        for (CellFigures cell : experiment.cells()) {
            Spread spread = cell.spreads().get(measured);
            if (spread == null) {
                series.addNull();
            } else {
                series.add(series(spread));
            }
        }
        return node;
    }

    /** What nobody claimed is not drawn. */
    private void law(Measured measured, ObjectNode node) {
        List<DesignFactor> factors = experiment.record().design().factors();
        if (factors.size() == 1 && numeric()) {
            ClaimedLaw.of(experiment.claims(), measured, factors.get(0).name()).ifPresent(law -> {
                node.put("law", law.kind().name());
                if (Double.isFinite(law.exponent())) {
                    node.put("exponent", Rounded.number(law.exponent()));
                }
            });
        }
    }

    private ObjectNode series(Spread spread) {
        return SeriesData.of(spread, spread.points().thinned(mostPoints));
    }

    static ArrayNode array(double[] values) {
        ArrayNode array = JSON.arrayNode(values.length);
        for (double value : values) {
            array.add(Rounded.number(value));
        }
        return array;
    }

    static ArrayNode array(int[] values) {
        ArrayNode array = JSON.arrayNode(values.length);
        for (int value : values) {
            array.add(value);
        }
        return array;
    }
}
