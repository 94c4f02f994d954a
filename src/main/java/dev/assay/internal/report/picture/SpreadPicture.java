package dev.assay.internal.report.picture;

import dev.assay.data.CallTree;
import dev.assay.data.TracedCall;
import dev.assay.internal.report.markup.Markup;
import dev.assay.internal.report.markup.Numbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How one client's call spread over the instances: a row for each instance, a bar for each call, a line from caller to called. */
final class SpreadPicture {

    private static final int WIDTH = 760;
    private static final double ROW = 26;
    private static final double BAR = 9;
    private static final double COUNT = 60;

    private final CallTree tree;
    private final List<String> instances;
    private final Map<String, Integer> hops;
    private final Sheet sheet;
    private final Scale across;

    private SpreadPicture(String title, CallTree tree, int fleet) {
        this.tree = tree;
        instances = new ArrayList<>(tree.callsPerInstance().keySet());
        hops = tree.hops();
        int rows = Math.max(fleet, instances.size());
        String note =
                "Rows: instances as they were reached; bars: calls, coloured by hop; lines: caller to called; right: calls in all";
        Sheet whole = Sheet.open(WIDTH, (int) (66 + rows * ROW + 56), 84, title, note);
        sheet = new Sheet(whole.svg(), whole.left(), whole.top(), whole.right() - COUNT, whole.bottom());
        double end =
                tree.calls().stream().mapToDouble(TracedCall::endMillis).max().orElse(0);
        across = new LinearScale(0, Math.max(1, end - tree.root().startMillis()), sheet.left(), sheet.right());
        for (int row = 0; row < rows; row++) {
            row(row);
        }
    }

    /**
     * @param fleet how many instances there are, reached or not
     */
    static Markup draw(String title, CallTree tree, int fleet) {
        return new SpreadPicture(title, tree, fleet).draw();
    }

    private Markup draw() {
        sheet.level(across, "milliseconds since the client's call began, by the instances' clocks");
        Map<String, TracedCall> byId = new HashMap<>();
        tree.calls().forEach(call -> byId.put(call.requestId(), call));
        for (TracedCall call : tree.calls()) {
            TracedCall caller = byId.get(call.parent());
            if (caller != null) {
                link(caller, call);
            }
        }
        tree.calls().forEach(this::bar);
        return sheet.close();
    }

    private void row(int row) {
        String instance = row < instances.size() ? instances.get(row) : null;
        long calls = instance == null ? 0 : tree.callsPerInstance().getOrDefault(instance, 0L);
        Markup svg = sheet.svg();
        double y = y(row) + 4;
        String name = instance == null ? "not reached" : instance.substring(0, Math.min(8, instance.length()));
        svg.element("text", name, "class", "note", "x", sheet.left() - 6, "y", y, "text-anchor", "end");
        svg.element("text", Numbers.whole(calls), "class", "figure", "x", sheet.right() + 16, "y", y);
    }

    private void link(TracedCall caller, TracedCall called) {
        double x = x(called.startMillis());
        double from = y(instances.indexOf(caller.instance()));
        double to = y(instances.indexOf(called.instance()));
        double bend = Math.min(14, Math.max(3, x - sheet.left()));
        String path = "M" + Plane.COLUMNS.at(x - bend, from) + "C" + Plane.COLUMNS.at(x, from) + " "
                + Plane.COLUMNS.at(x - bend, to) + " " + Plane.COLUMNS.at(x, to);
        sheet.svg().empty("path", "class", "hop", "d", path);
    }

    private void bar(TracedCall call) {
        double x = x(call.startMillis());
        double width = Math.max(1.6, x(call.endMillis()) - x);
        int hop = hops.getOrDefault(call.requestId(), 0);
        Markup svg = sheet.svg();
        svg.open("g", "class", "c" + hop % 8);
        svg.element("title", words(call, hop));
        double top = y(instances.indexOf(call.instance())) - BAR / 2;
        svg.empty("rect", "class", "call", "x", x, "y", top, "width", width, "height", BAR, "rx", 2);
        svg.close();
    }

    private String words(TracedCall call, int hop) {
        return "hop " + hop + ": "
                + Numbers.figure(call.startMillis() - tree.root().startMillis()) + " ms, for "
                + Numbers.figure(call.durationMillis()) + " ms";
    }

    private double x(double millis) {
        return across.within(millis - tree.root().startMillis());
    }

    private double y(int row) {
        return sheet.top() + (row + 0.5) * ROW;
    }
}
