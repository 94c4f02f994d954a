package dev.assay.results;

import dev.assay.data.Cell;
import dev.assay.internal.stats.Interval;
import dev.assay.internal.stats.Lifetime;
import dev.assay.internal.stats.SurvivalCurve;
import dev.assay.report.Drawing;
import dev.assay.report.DrawingBuilder;
import dev.assay.report.Shape;
import dev.assay.report.Shape.Anchor;
import dev.assay.report.Shape.Look;
import dev.assay.report.Shape.Point;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.opentest4j.TestAbortedException;

/** The survival curve of each cell: a step at the end of a life, a short stroke at the end of an observation, and the 90% band. */
final class SurvivalPicture {

    private static final int WIDTH = 760;
    private static final double LEFT = 72;
    private static final double RIGHT = 736;
    private static final double BOTTOM = 330;
    private static final double KEY = 18;
    private static final double TOP = Drawing.TOP + 8;

    private final Survival survival;
    private final DrawingBuilder picture;

    private SurvivalPicture(String file, Survival survival, double end) {
        this.survival = survival;
        this.picture = Drawing.named(file, "Share that lives longer: " + survival.name())
                .note("Line: Kaplan-Meier estimate; band: 90% interval at each time; strokes: not seen to end")
                .size(WIDTH, (int) (BOTTOM + Drawing.BELOW))
                .across(0, end, LEFT, RIGHT, survival.name() + unit());
    }

    static Drawing draw(String file, Survival survival) {
        double last = survival.cells().stream()
                .flatMap(cell -> seen(survival, cell).stream())
                .mapToDouble(Lifetime::time)
                .max()
                .orElse(0);
        SurvivalPicture picture = new SurvivalPicture(file, survival, last > 0 ? last * 1.05 : 1);
        picture.shares();
        int number = 0;
        for (Cell cell : survival.cells()) {
            List<Lifetime> lives = seen(survival, cell);
            if (!lives.isEmpty()) {
                picture.cell(cell, SurvivalCurve.of(lives), lives, number % 8, number);
                number++;
            }
        }
        return picture.picture.build();
    }

    private static List<Lifetime> seen(Survival survival, Cell cell) {
        try {
            return survival.lives(cell);
        } catch (TestAbortedException e) {
            return List.of();
        }
    }

    private String unit() {
        return survival.unit().isEmpty() ? "" : " (" + survival.unit() + ")";
    }

    private void shares() {
        for (int percent = 0; percent <= 100; percent += 25) {
            double y = y(percent / 100.0);
            picture.text(LEFT - 8, y + 4, percent + "%", Anchor.END, Look.NOTE);
            picture.add(new Shape.Curve(LEFT, y, LEFT, y, RIGHT, y, RIGHT, y));
        }
    }

    private void cell(Cell cell, SurvivalCurve curve, List<Lifetime> lives, int colour, int row) {
        List<Point> line = new ArrayList<>(List.of(new Point(LEFT, y(1))));
        Interval before = curve.interval(0, 0.9);
        List<Point> upper = new ArrayList<>(List.of(new Point(LEFT, y(before.high()))));
        List<Point> lower = new ArrayList<>(List.of(new Point(LEFT, y(before.low()))));
        double share = 1;
        for (SurvivalCurve.Step step : curve.steps()) {
            double x = picture.x(step.time());
            Interval now = curve.interval(step.time(), 0.9);
            Collections.addAll(line, new Point(x, y(share)), new Point(x, y(step.share())));
            Collections.addAll(upper, new Point(x, y(before.high())), new Point(x, y(now.high())));
            Collections.addAll(lower, new Point(x, y(before.low())), new Point(x, y(now.low())));
            share = step.share();
            before = now;
        }
        Collections.reverse(lower);
        upper.addAll(lower);
        picture.add(new Shape.Area(upper, colour)).add(new Shape.Line(line, colour));
        lives.stream().filter(one -> !one.ended()).forEach(one -> stroke(one.time(), curve.at(one.time()), colour));
        double y = TOP + KEY * (row + 1);
        picture.bar(RIGHT - 9, y - 8, 9, 9, colour, cell.label());
        picture.text(RIGHT - 16, y, cell.label() + ", n = " + curve.n(), Anchor.END, Look.FIGURE);
    }

    private void stroke(double time, double share, int colour) {
        double x = picture.x(time);
        picture.add(new Shape.Line(List.of(new Point(x, y(share) - 5), new Point(x, y(share) + 5)), colour));
    }

    private static double y(double share) {
        return BOTTOM - share * (BOTTOM - TOP);
    }
}
