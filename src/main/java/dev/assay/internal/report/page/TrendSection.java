package dev.assay.internal.report.page;

import dev.assay.internal.report.figures.Trend;
import dev.assay.internal.report.figures.Trends;
import dev.assay.internal.report.markup.Markup;
import dev.assay.internal.report.markup.Numbers;
import dev.assay.internal.runfolder.NightVerdict;
import dev.assay.internal.stats.ChangePoints;
import java.util.List;
import java.util.Locale;

/** How figures and verdicts went over the last runs, and how they stand to the baseline. */
record TrendSection(Trends trends, List<String> cells) {

    private static final int MOST_NIGHTS = 20;
    private static final String CAPTION =
            "Medians of the nightly runs that the history holds, each from the medians of its generations; of costs, means. Change: the runs before"
                    + " and after differ more than their order explains (E-divisive, p at most 0.01, at least 5%, five runs on each side)."
                    + " It says that something changed, not what.";

    void write(Markup page, SectionPictures pictures) {
        new Part("Last runs", hint(), trends.changes() > 0).write(page, () -> {
            pictures.named("trend-").forEach(picture -> SectionPictures.figure(page, picture));
            levels(page);
            claims(page);
        });
    }

    private String hint() {
        String changes = trends.changes() == 0 ? "no change" : Numbers.counted(trends.changes(), "change");
        return Numbers.counted(trends.runs().size(), "run") + ", " + changes;
    }

    private void levels(Markup page) {
        if (trends.levels().isEmpty()) {
            return;
        }
        page.open("div", "class", "wide", "tabindex", "0").open("table", "aria-label", "Levels over the last runs");
        page.open("thead").open("tr");
        for (String head :
                List.of("Level", "Figure", "Runs", "Newest", "Before it", "Ratio", "Baseline", "Last change")) {
            page.element("th", head, "scope", "col");
        }
        page.close().close().open("tbody");
        trends.levels().forEach(level -> row(page, level));
        page.close().close().close();
        page.element("p", CAPTION, "class", "caption soft");
    }

    private void row(Markup page, Trend level) {
        Double before = level.before();
        page.open("tr").element("th", cells.get(level.cell()), "scope", "row");
        page.element("td", level.figure() + " (" + Trend.unit(level.figure()) + ")");
        page.element("td", Numbers.whole(level.points().size()));
        page.element("td", Numbers.figure(level.last().median()));
        page.element("td", Numbers.figure(before));
        page.element("td", Numbers.figure(before == null ? null : level.last().median() / before));
        page.element("td", Numbers.figure(level.baseline()));
        page.element("td", change(level)).close();
    }

    private static String change(Trend level) {
        if (level.changes().isEmpty()) {
            return "none";
        }
        ChangePoints.Change last = level.changes().get(level.changes().size() - 1);
        return String.format(
                Locale.ROOT,
                "%+.0f%% with %s (p = %.3f)",
                100 * (last.factor() - 1),
                level.points().get(last.at()).run(),
                last.p());
    }

    private void claims(Markup page) {
        if (trends.claims().isEmpty()) {
            return;
        }
        page.open("div", "class", "wide", "tabindex", "0").open("table", "aria-label", "Claims over the last runs");
        page.open("thead").open("tr").element("th", "Claim", "scope", "col");
        page.element("th", "Last runs, newest at the right", "scope", "col")
                .close()
                .close()
                .open("tbody");
        trends.claims().values().forEach(nights -> claim(page, nights));
        page.close().close().close();
    }

    private static void claim(Markup page, List<NightVerdict> nights) {
        NightVerdict first = nights.get(0);
        String cell = first.cell() == null ? "" : " at " + first.cell();
        page.open("tr").element("th", first.method().replaceFirst("^.*\\.", "") + cell, "scope", "row");
        page.open("td").open("span", "class", "nights");
        for (NightVerdict one : nights.subList(Math.max(0, nights.size() - MOST_NIGHTS), nights.size())) {
            String name = Badge.name(one.verdict());
            page.element("span", Badge.sign(one.verdict()), "class", "mark " + name, "title", one.run() + ": " + name);
        }
        page.close().close().close();
    }
}
