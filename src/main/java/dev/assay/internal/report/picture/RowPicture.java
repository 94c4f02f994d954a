package dev.assay.internal.report.picture;

import dev.assay.internal.report.markup.Markup;
import dev.assay.internal.report.markup.Numbers;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/** Values of cells that have no common number, one row a cell: for factors that cross, and for levels that are words. */
final class RowPicture {

    private static final int WIDTH = 760;
    private static final int ROW = 46;
    private static final int MOST_ROWS = 40;
    private static final double PIXELS_A_CHARACTER = 6.6;
    private static final double MOST_LEFT = 380;

    private RowPicture() {}

    static Picture draw(Subject subject, List<Series> all) {
        List<Series> series = all.subList(0, Math.min(all.size(), MOST_ROWS));
        double left = Math.min(MOST_LEFT, 34 + PIXELS_A_CHARACTER * longest(series));
        Sheet sheet = Sheet.open(WIDTH, 132 + ROW * series.size(), left, subject.title(), note(all));
        sheet = sheet.within(left, sheet.top() + 16, sheet.right(), sheet.bottom());
        DoubleSummaryStatistics values = Series.range(series);
        Scale scale = Scale.forValues(values.getMin(), values.getMax(), sheet.left() + 8, sheet.right() - 8);
        sheet.level(scale, subject.values() + Scale.named(scale));
        sheet.svg().element("text", subject.levels(), "class", "name", "x", 20, "y", sheet.top() - 8);
        for (int i = 0; i < series.size(); i++) {
            double middle = sheet.top() + ROW * (i + 0.5);
            row(sheet, series.get(i), middle);
            new BoxGlyph(Plane.ROWS, scale, middle, ROW * 0.46).draw(sheet.svg(), series.get(i), i, subject.unit());
        }
        return sheet.close();
    }

    private static void row(Sheet sheet, Series one, double middle) {
        Markup svg = sheet.svg();
        Box box = one.box();
        double x = sheet.left() - 10;
        svg.element("text", one.label(), "class", "label", "x", x, "y", middle, "text-anchor", "end");
        String figure = box == null ? Numbers.ABSENT : Numbers.figure(box.median());
        svg.element("text", figure, "class", "figure", "x", x, "y", middle + 14, "text-anchor", "end");
    }

    private static String note(List<Series> all) {
        String cut = all.size() > MOST_ROWS ? "; the first " + MOST_ROWS + " of " + all.size() + " cells" : "";
        return "Points: warm calls; box: quartiles; diamond: median with its 95% interval" + Series.thinned(all) + cut;
    }

    private static int longest(List<Series> series) {
        return series.stream().mapToInt(one -> one.label().length()).max().orElse(0);
    }
}
