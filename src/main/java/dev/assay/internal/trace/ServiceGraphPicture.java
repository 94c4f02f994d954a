package dev.assay.internal.trace;

import dev.assay.internal.stats.Interval;
import dev.assay.report.Drawing;
import dev.assay.report.DrawingBuilder;
import dev.assay.report.Shape.Anchor;
import dev.assay.report.Shape.Curve;
import dev.assay.report.Shape.Look;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The components as boxes, and what flows between them as arrows with counts, latencies and errors. */
public final class ServiceGraphPicture {

    private static final int NODE_WIDTH = 120;
    private static final int NODE_HEIGHT = 34;
    private static final int BETWEEN = 210;
    private static final int ROW = 110;
    private static final int LEFT = 24;
    private static final int BELOW = 30;
    private static final int LINE = 15;
    private static final int MOST_WIDTH = 2_000;
    private static final int MOST_HEIGHT = 4_000;
    private static final double HEAD = 7;
    private static final int CLIENT_COLOUR = 7;

    /** How far an arrow that passes components keeps below them; a cubic curve goes three quarters of that way. */
    private static final double AROUND = 80;

    private static final double MIDDLE_OF_CURVE = 0.75;

    private final List<Flow> flows;
    private final List<List<String>> columns;
    private final Map<String, double[]> places = new LinkedHashMap<>();
    private final DrawingBuilder picture;

    private ServiceGraphPicture(List<Flow> flows, CausalGraph graph) {
        this.flows = flows;
        this.columns = Layers.of(flows);
        int rows = columns.stream().mapToInt(List::size).max().orElse(1);
        int width = LEFT * 2 + NODE_WIDTH + (columns.size() - 1) * (NODE_WIDTH + BETWEEN);
        int height = (int) Drawing.TOP + rows * ROW + BELOW;
        this.picture = Drawing.named("service-graph", "What triggers and reads what")
                .note("Latency: median from cause to effect in ms, with its 95% interval. "
                        + Math.round(graph.proved() * 100) + "% of the causes are proved, the others inferred")
                .size(Math.max(640, Math.min(MOST_WIDTH, width)), Math.min(MOST_HEIGHT, height));
        place(rows);
    }

    /** Draws the graph of a trace. */
    public static Drawing draw(CausalGraph graph) {
        return new ServiceGraphPicture(ServiceGraph.of(graph), graph).drawn(graph);
    }

    private void place(int rows) {
        for (int column = 0; column < columns.size(); column++) {
            List<String> there = columns.get(column);
            for (int row = 0; row < there.size(); row++) {
                double x = LEFT + column * (NODE_WIDTH + BETWEEN);
                double y = Drawing.TOP + ROW * ((rows - there.size()) / 2.0 + row) + (ROW - NODE_HEIGHT) / 2.0;
                places.put(there.get(row), new double[] {x, y});
            }
        }
    }

    private Drawing drawn(CausalGraph graph) {
        Map<List<String>, List<Flow>> between = new LinkedHashMap<>();
        flows.forEach(flow -> between.computeIfAbsent(List.of(flow.from(), flow.to()), absent -> new ArrayList<>())
                .add(flow));
        between.values().forEach(this::arrow);
        places.forEach((name, at) -> node(name, at, graph));
        return picture.build();
    }

    private void node(String name, double[] at, CausalGraph graph) {
        boolean client = name.equals(CausalGraph.CLIENT);
        int count = graph.of(name).size();
        picture.bar(
                at[0],
                at[1],
                NODE_WIDTH,
                4,
                client ? CLIENT_COLOUR : 0,
                client ? "the client of the experiment" : name + ": " + count + " invocations");
        picture.text(at[0] + NODE_WIDTH / 2.0, at[1] + 18, name, Anchor.MIDDLE, Look.FIGURE);
        if (!client) {
            String words = count + (count == 1 ? " invocation" : " invocations");
            picture.text(at[0] + NODE_WIDTH / 2.0, at[1] + 18 + LINE, words, Anchor.MIDDLE, Look.NOTE);
        }
    }

    private void arrow(List<Flow> same) {
        double[] from = places.get(same.get(0).from());
        double[] to = places.get(same.get(0).to());
        if (from == null || to == null) {
            return;
        }
        boolean forward = to[0] > from[0];
        double startX = forward ? from[0] + NODE_WIDTH : from[0];
        double endX = forward ? to[0] : to[0] + NODE_WIDTH;
        double startY = from[1] + (forward ? 12 : 26);
        double endY = to[1] + (forward ? 12 : 26);
        double bend = Math.max(40, Math.abs(endX - startX) / 2) * (forward ? 1 : -1);
        double lower = Math.abs(to[0] - from[0]) > NODE_WIDTH + BETWEEN ? AROUND : 0;
        picture.add(new Curve(startX, startY, startX + bend, startY + lower, endX - bend, endY + lower, endX, endY));
        head(endX, endY, forward ? -1 : 1);
        double middle = (startX + endX) / 2;
        double aside = forward ? 0 : -2.0 * LINE - 6;
        double above = (startY + endY) / 2 + MIDDLE_OF_CURVE * lower - 6 - LINE * (same.size() - 1.0) - aside;
        for (Flow flow : same) {
            picture.text(middle, above, label(flow), Anchor.MIDDLE, Look.NOTE);
            above += LINE;
        }
    }

    private void head(double x, double y, int back) {
        line(x, y, x + back * HEAD, y - HEAD / 2);
        line(x, y, x + back * HEAD, y + HEAD / 2);
    }

    private void line(double fromX, double fromY, double toX, double toY) {
        picture.add(new Curve(fromX, fromY, fromX, fromY, toX, toY, toX, toY));
    }

    private static String label(Flow flow) {
        StringBuilder label = new StringBuilder(flow.reads() ? "read in " : "").append(flow.service());
        label.append(' ').append(flow.count()).append('×');
        Double median = flow.median();
        if (median != null) {
            label.append(", ").append(figure(median));
            flow.interval().ifPresent(interval -> label.append(interval(interval)));
            label.append(" ms");
        }
        if (flow.errors() > 0) {
            label.append(", ").append(flow.errors()).append(flow.errors() == 1 ? " error" : " errors");
        }
        return label.toString();
    }

    private static String interval(Interval interval) {
        return " [" + figure(interval.low()) + ", " + figure(interval.high()) + "]";
    }

    private static String figure(double millis) {
        return String.format(Locale.ROOT, Math.abs(millis) < 10 ? "%.1f" : "%.0f", millis);
    }
}
