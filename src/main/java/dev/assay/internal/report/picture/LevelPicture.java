package dev.assay.internal.report.picture;

import dev.assay.internal.report.markup.Numbers;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values against the levels of one numeric factor: points, box, median with its interval, and a guiding line. */
final class LevelPicture {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 420;
    private static final double MOST_HALF = 34;

    private final Subject subject;
    private final List<Series> series;
    private final Guide.@Nullable Laid laid;
    private final Sheet sheet;
    private final Scale across;
    private final Scale up;

    private LevelPicture(Subject subject, List<Series> series) {
        this.subject = subject;
        this.series = series;
        laid = laid(subject, series);
        sheet = Sheet.open(WIDTH, HEIGHT, 72, subject.title(), note(laid, series));
        DoubleSummaryStatistics levels =
                series.stream().mapToDouble(LevelPicture::level).summaryStatistics();
        DoubleSummaryStatistics values = Series.range(series);
        boolean straight = subject.guide() != null && subject.guide().straight();
        across = levelScale(levels, straight, sheet.left() + 2 * MOST_HALF, sheet.right() - 2 * MOST_HALF);
        up = straight
                ? LinearScale.fromZero(values.getMin(), values.getMax(), sheet.bottom(), sheet.top())
                : Scale.forValues(values.getMin(), values.getMax(), sheet.bottom(), sheet.top());
    }

    static Picture draw(Subject subject, List<Series> series) {
        return new LevelPicture(subject, series).draw();
    }

    private static Scale levelScale(DoubleSummaryStatistics levels, boolean straight, double from, double to) {
        if (levels.getMin() == levels.getMax()) {
            return new LinearScale(levels.getMin() - 1, levels.getMax() + 1, from, to);
        }
        boolean logarithmic = !straight && levels.getMin() > 0 && levels.getMax() / levels.getMin() >= 4;
        return logarithmic
                ? new LogScale(levels.getMin(), levels.getMax(), from, to)
                : new LinearScale(levels.getMin(), levels.getMax(), from, to);
    }

    private static String note(Guide.@Nullable Laid laid, List<Series> series) {
        String ideal = laid == null ? "" : "; dashed: " + laid.words();
        return "Points: warm calls; box: quartiles; diamond: median with its 95% interval" + ideal
                + Series.thinned(series);
    }

    private Picture draw() {
        sheet.upright(up, subject.values() + Scale.named(up));
        sheet.levelName(subject.levels());
        guide();
        double half = half();
        for (int i = 0; i < series.size(); i++) {
            Series one = series.get(i);
            double x = across.at(level(one));
            sheet.tick(x, Numbers.brief(level(one)));
            BoxGlyph glyph = new BoxGlyph(Plane.COLUMNS, up, x, half);
            glyph.draw(sheet.svg(), one, i, subject.unit());
            medianLabel(one, x);
        }
        return sheet.close();
    }

    private void medianLabel(Series one, double x) {
        Box box = one.box();
        if (box != null) {
            String figure = Numbers.figure(box.median());
            double y = up.at(Math.max(one.highest(), box.upperQuartile())) - 9;
            sheet.svg().element("text", figure, "class", "figure", "x", x, "y", y, "text-anchor", "middle");
        }
    }

    private void guide() {
        if (laid == null) {
            return;
        }
        StringBuilder path = new StringBuilder();
        for (Series one : series) {
            double value = laid.at().applyAsDouble(level(one));
            path.append(path.isEmpty() ? "M" : "L").append(Plane.COLUMNS.at(across.at(level(one)), up.within(value)));
        }
        sheet.svg().empty("path", "class", "ideal", "d", path);
    }

    private static Guide.@Nullable Laid laid(Subject subject, List<Series> series) {
        List<Series> filled = series.stream().filter(one -> one.box() != null).toList();
        if (subject.guide() == null || filled.size() < 2) {
            return null;
        }
        double[] centres = filled.stream()
                .mapToDouble(one -> Objects.requireNonNull(one.box()).median())
                .toArray();
        return subject.guide()
                .through(filled.stream().mapToDouble(LevelPicture::level).toArray(), centres);
    }

    private double half() {
        double nearest = 2 * MOST_HALF / 0.92;
        double[] places = series.stream()
                .mapToDouble(one -> across.at(level(one)))
                .sorted()
                .toArray();
        for (int i = 1; i < places.length; i++) {
            nearest = Math.min(nearest, places[i] - places[i - 1]);
        }
        return nearest * 0.46;
    }

    private static double level(Series series) {
        return Objects.requireNonNull(series.level());
    }
}
