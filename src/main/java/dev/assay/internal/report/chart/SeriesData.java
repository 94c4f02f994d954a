package dev.assay.internal.report.chart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.internal.report.figures.Points;
import dev.assay.internal.report.figures.Spread;
import dev.assay.internal.stats.Description;
import dev.assay.internal.stats.Histogram;
import dev.assay.internal.stats.Interval;
import dev.assay.internal.stats.Percentile;
import java.util.Arrays;

/** One level of one measure as JSON: its figures, its histogram, and the calls that stand for all. */
final class SeriesData {

    private SeriesData() {}

    static ObjectNode of(Spread spread, Points points) {
        Description all = spread.description();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("n", all.n()).put("generations", all.generations());
        node.put("mean", Rounded.number(all.mean()));
        node.set("five", ChartData.array(new double[] {
            all.minimum(), all.lowerQuartile(), all.median(), all.upperQuartile(), all.maximum()
        }));
        all.medianInterval().ifPresent(ends -> interval(node, ends));
        ArrayNode percentiles = node.putArray("percentiles");
        for (Percentile one : all.percentiles()) {
            percentiles.addArray().add(Rounded.number(one.percent())).add(Rounded.number(one.value()));
        }
        Histogram bins = spread.histogram();
        ObjectNode histogram = node.putObject("bins");
        histogram.put("low", Rounded.number(bins.low())).put("width", Rounded.number(bins.width()));
        histogram.set("counts", ChartData.array(bins.counts()));
        node.set("v", ChartData.array(points.values()));
        node.set(
                "t",
                ChartData.array(Arrays.stream(points.seconds())
                        .map(seconds -> Math.round(seconds * 1000) / 1000.0)
                        .toArray()));
        node.set("g", ChartData.array(points.generations()));
        if (points.shown() < points.n()) {
            node.set("r", ChartData.array(points.ranks()));
        }
        return node;
    }

    private static void interval(ObjectNode node, Interval ends) {
        if (Double.isFinite(ends.low()) && Double.isFinite(ends.high())) {
            node.set("interval", ChartData.array(new double[] {ends.low(), ends.high()}));
        }
    }
}
