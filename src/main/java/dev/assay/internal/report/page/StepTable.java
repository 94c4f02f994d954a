package dev.assay.internal.report.page;

import dev.assay.data.Outcome;
import dev.assay.internal.report.figures.CellLabels;
import dev.assay.internal.report.figures.StepFigures;
import dev.assay.internal.report.markup.Markup;
import dev.assay.internal.report.markup.Numbers;
import java.util.List;
import java.util.function.Function;

/** What came of the steps of a procedure, one row a level and step. */
record StepTable(List<StepFigures> steps, CellLabels labels) {

    private static final String CAPTION =
            "Calls of all visits by the step of the procedure that made them, warm-up visits included. An attempt is a"
                    + " call made once; not successful are calls whose last attempt neither succeeded nor was accepted for later."
                    + " Latency: client-side, of attempts that succeeded, median in milliseconds.";

    private record Column(String name, Function<StepFigures, String> field) {}

    void write(Markup page) {
        List<Column> columns = List.of(
                new Column("Step", StepFigures::step),
                new Column("Calls", step -> Numbers.whole(step.calls())),
                new Column("Attempts", step -> Numbers.whole(step.attempts())),
                count("Succeeded", Outcome.SUCCESS),
                count("Throttled", Outcome.THROTTLED),
                count("Accepted", Outcome.ACCEPTED),
                new Column("Not successful", step -> Numbers.whole(step.lost())),
                new Column("Latency", step -> Numbers.figure(step.medianMillis())));
        page.open("div", "class", "wide", "tabindex", "0").open("table", "aria-label", CAPTION);
        page.open("thead").open("tr").element("th", labels.axis(), "scope", "col");
        columns.forEach(column -> page.element("th", column.name(), "scope", "col"));
        page.close().close().open("tbody");
        for (StepFigures step : steps) {
            page.open("tr").element("th", labels.of(step.cell()), "scope", "row");
            columns.forEach(column -> page.element("td", column.field().apply(step)));
            page.close();
        }
        page.close().close().close();
        page.element("p", CAPTION, "class", "caption soft");
    }

    private static Column count(String name, Outcome outcome) {
        return new Column(name, step -> Numbers.whole(step.count(outcome)));
    }
}
