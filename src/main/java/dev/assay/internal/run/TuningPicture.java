package dev.assay.internal.run;

import dev.assay.data.Cell;
import dev.assay.report.Drawing;
import dev.assay.report.DrawingBuilder;
import dev.assay.report.Shape.Anchor;
import dev.assay.report.Shape.Look;
import java.util.List;
import java.util.Optional;

/** Cost against duration, a mark for each level: the lower left is better. */
final class TuningPicture {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 400;
    private static final double LEFT = 84;
    private static final double RIGHT = 660;
    private static final double MARK = 10;
    private static final double HEADROOM = 1.1;
    private static final int BEST = 0;
    private static final int OTHER = 7;
    private static final int LINES = 4;

    private final TuningFigures figures;
    private final DrawingBuilder picture;
    private final double mostMillis;

    private TuningPicture(TuningFigures figures) {
        this.figures = figures;
        List<Cell> cells = figures.cells();
        this.mostMillis = HEADROOM
                * cells.stream()
                        .flatMap(cell -> figures.medianMillis(cell).stream())
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElse(1);
        double mostDollars = HEADROOM
                * cells.stream()
                        .flatMap(cell -> figures.dollarsPerMillion(cell).stream())
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElse(1);
        this.picture = Drawing.named("tuning", "Cost against duration of a warm call")
                .note(
                        "Up: median duration in ms. Lower left is better. Named: the sets of levels that cannot be told from the best")
                .size(WIDTH, HEIGHT)
                .across(0, mostDollars, LEFT, RIGHT, "mean USD per million calls, prices: " + figures.prices());
    }

    static Drawing draw(TuningFigures figures) {
        return new TuningPicture(figures).draw();
    }

    private Drawing draw() {
        for (int line = 0; line <= LINES; line++) {
            double millis = mostMillis * line / LINES;
            picture.text(LEFT - 8, y(millis) + 4, TuningFigures.figure(millis), Anchor.END, Look.NOTE);
        }
        figures.cells().forEach(this::level);
        return picture.build();
    }

    private void level(Cell cell) {
        Optional<Double> millis = figures.medianMillis(cell);
        Optional<Double> dollars = figures.dollarsPerMillion(cell);
        if (millis.isEmpty() || dollars.isEmpty()) {
            return;
        }
        double x = picture.x(dollars.get());
        double y = y(millis.get());
        List<String> sets = figures.setsOf(cell);
        String hint = cell.label() + ": " + TuningFigures.figure(millis.get()) + " ms, "
                + TuningFigures.figure(dollars.get()) + " USD per million";
        picture.bar(x - MARK / 2, y - MARK / 2, MARK, MARK, sets.isEmpty() ? OTHER : BEST, hint);
        boolean toTheLeft = x > (LEFT + RIGHT) / 2;
        double at = toTheLeft ? x - MARK : x + MARK;
        Anchor anchor = toTheLeft ? Anchor.END : Anchor.START;
        picture.text(at, y - 2, cell.label(), anchor, Look.FIGURE);
        if (!sets.isEmpty()) {
            picture.text(at, y + MARK + 2, String.join(", ", sets), anchor, Look.NOTE);
        }
    }

    private double y(double millis) {
        double bottom = HEIGHT - Drawing.BELOW;
        return bottom - (bottom - Drawing.TOP) * millis / mostMillis;
    }
}
