package spreadcheck;

import dev.assay.report.Drawing;
import dev.assay.report.DrawingBuilder;
import dev.assay.report.Shape.Anchor;
import dev.assay.report.Shape.Curve;
import dev.assay.report.Shape.Look;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How one client's call spread over the instances: a row for each instance, a bar for each call, a line from caller to called. */
final class SpreadPicture {

    private static final int WIDTH = 760;
    private static final double LEFT = 84;
    private static final double RIGHT = 676;
    private static final double ROW = 26;
    private static final double BAR = 9;
    private static final int COLOURS = 8;

    private final CallTree tree;
    private final List<String> instances;
    private final Map<String, Integer> hops;
    private final DrawingBuilder picture;

    private SpreadPicture(String name, String title, CallTree tree, int fleet) {
        this.tree = tree;
        instances = new ArrayList<>(tree.callsPerInstance().keySet());
        hops = tree.hops();
        int rows = Math.max(fleet, instances.size());
        double end =
                tree.calls().stream().mapToDouble(TracedCall::endMillis).max().orElse(0);
        picture = Drawing.named(name, title)
                .note(
                        "Rows: instances as they were reached; bars: calls, coloured by hop; lines: caller to called; right: calls in all")
                .size(WIDTH, (int) (Drawing.TOP + rows * ROW + Drawing.BELOW + 6))
                .across(
                        0,
                        Math.max(1, end - tree.root().startMillis()),
                        LEFT,
                        RIGHT,
                        "milliseconds since the client's call began, by the instances' clocks");
        for (int row = 0; row < rows; row++) {
            row(row);
        }
    }

    /**
     * @param name of its file
     * @param fleet how many instances there are, reached or not
     */
    static Drawing draw(String name, String title, CallTree tree, int fleet) {
        return new SpreadPicture(name, title, tree, fleet).draw();
    }

    private Drawing draw() {
        Map<String, TracedCall> byId = new HashMap<>();
        tree.calls().forEach(call -> byId.put(call.requestId(), call));
        for (TracedCall call : tree.calls()) {
            TracedCall caller = byId.get(call.parent());
            if (caller != null) {
                link(caller, call);
            }
        }
        tree.calls().forEach(this::bar);
        return picture.build();
    }

    private void row(int row) {
        String instance = row < instances.size() ? instances.get(row) : null;
        long calls = instance == null ? 0 : tree.callsPerInstance().getOrDefault(instance, 0L);
        double y = y(row) + 4;
        String name = instance == null ? "not reached" : instance.substring(0, Math.min(8, instance.length()));
        picture.text(LEFT - 6, y, name, Anchor.END, Look.NOTE);
        picture.text(RIGHT + 16, y, String.valueOf(calls), Anchor.START, Look.FIGURE);
    }

    private void link(TracedCall caller, TracedCall called) {
        double x = x(called.startMillis());
        double from = y(instances.indexOf(caller.instance()));
        double to = y(instances.indexOf(called.instance()));
        double bend = Math.min(14, Math.max(3, x - LEFT));
        picture.add(new Curve(x - bend, from, x, from, x - bend, to, x, to));
    }

    private void bar(TracedCall call) {
        double x = x(call.startMillis());
        double width = Math.max(1.6, x(call.endMillis()) - x);
        int hop = hops.getOrDefault(call.requestId(), 0);
        double top = y(instances.indexOf(call.instance())) - BAR / 2;
        picture.bar(x, top, width, BAR, hop % COLOURS, words(call, hop));
    }

    private String words(TracedCall call, int hop) {
        return "hop " + hop + ": "
                + figure(call.startMillis() - tree.root().startMillis()) + " ms, for "
                + figure(call.durationMillis()) + " ms";
    }

    /** To four significant digits. */
    private static String figure(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 1_000 ? "%.4g" : "%,.0f", value);
    }

    private double x(double millis) {
        return picture.x(millis - tree.root().startMillis());
    }

    private static double y(int row) {
        return Drawing.TOP + (row + 0.5) * ROW;
    }
}
