package dev.assay.internal.report.page;

import dev.assay.data.Outcome;
import dev.assay.internal.report.figures.CellLabels;
import dev.assay.internal.report.figures.StepFigures;
import dev.assay.internal.report.markup.Markup;
import dev.assay.internal.report.markup.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What came of the steps of a procedure: a row per step, the steps of a level together. */
record StepTable(List<StepFigures> steps, CellLabels labels) {

    private static final int MOST_UNFOLDED = 12;
    private static final String CAPTION =
            "Calls of all visits by the step of the procedure that made them, warm-up visits included. An attempt is a"
                    + " call made once; not successful are calls whose last attempt neither succeeded nor was accepted for later."
                    + " Latency: client-side, of attempts that succeeded, median in milliseconds.";

    private record Column(String name, Function<StepFigures, String> field) {}

    void write(Markup page) {
        page.open("details", steps.size() <= MOST_UNFOLDED ? new Object[] {"open", "open"} : new Object[0]);
        page.element("summary", "All visits by step");
        List<Column> columns = columns();
        page.open("div", "class", "wide", "tabindex", "0").open("table", "aria-label", CAPTION);
        page.open("thead").open("tr").element("th", labels.axis(), "scope", "col");
        page.element("th", "Step", "scope", "col", "class", "words");
        columns.forEach(column -> page.element("th", column.name(), "scope", "col"));
        page.close().close();
        byLevel().forEach((level, rows) -> level(page, level, rows, columns));
        page.close().close();
        page.element("p", CAPTION, "class", "caption soft").close();
    }

    private Map<String, List<StepFigures>> byLevel() {
        return steps.stream()
                .collect(
                        Collectors.groupingBy(step -> labels.of(step.cell()), LinkedHashMap::new, Collectors.toList()));
    }

    private static void level(Markup page, String level, List<StepFigures> rows, List<Column> columns) {
        page.open("tbody");
        for (int row = 0; row < rows.size(); row++) {
            page.open("tr");
            if (row == 0) {
                page.element("th", level, "scope", "rowgroup", "rowspan", rows.size());
            }
            StepFigures step = rows.get(row);
            page.element("td", step.step(), "class", "words");
            columns.forEach(column -> page.element("td", column.field().apply(step)));
            page.close();
        }
        page.close();
    }

    /** What no step has had is not a column. */
    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("Calls", step -> Numbers.whole(step.calls())));
        columns.add(new Column("Attempts", step -> Numbers.whole(step.attempts())));
        columns.add(count("Succeeded", Outcome.SUCCESS));
        Stream.of(Outcome.THROTTLED, Outcome.ACCEPTED)
                .filter(rare -> steps.stream().anyMatch(step -> step.count(rare) > 0))
                .forEach(rare -> columns.add(count(rare == Outcome.ACCEPTED ? "Accepted" : "Throttled", rare)));
        columns.add(new Column("Not successful", step -> Numbers.whole(step.lost())));
        columns.add(new Column("Latency", step -> Numbers.figure(step.medianMillis())));
        return columns;
    }

    private static Column count(String name, Outcome outcome) {
        return new Column(name, step -> Numbers.whole(step.count(outcome)));
    }
}
