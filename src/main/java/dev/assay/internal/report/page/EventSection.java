package dev.assay.internal.report.page;

import dev.assay.internal.report.figures.CellFigures;
import dev.assay.internal.report.figures.CellLabels;
import dev.assay.internal.report.figures.EventFigures;
import dev.assay.internal.report.figures.EventFigures.Activation;
import dev.assay.internal.report.figures.EventFigures.Event;
import dev.assay.internal.report.figures.Measured;
import dev.assay.internal.report.markup.Markup;
import dev.assay.internal.report.markup.Numbers;
import dev.assay.internal.report.page.Table.Column;
import dev.assay.internal.stats.Description;
import dev.assay.internal.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What became of the events that were put into sources: the account by level, and every invocation that they led to. */
record EventSection(EventFigures events, List<CellFigures> cells, CellLabels labels) {

    private static final int MOST_IDS = 12;
    private static final String CAPTION =
            "Events by the level at which they were put. Processed: by an invocation that returned and did not name the event as failed, or"
                    + " as the function's own log says. Trigger latency in milliseconds: from the beginning of the put to the beginning of"
                    + " the first invocation that got the event, of events within blocks that met a warm instance; in brackets its 95%"
                    + " interval.";

    void write(Markup page, SectionPictures pictures) {
        if (!events.anyPut()) {
            invocationsAlone(page, pictures);
            return;
        }
        Part.unfolded("Events", Numbers.counted(events.events().size(), "event") + ", " + invocations())
                .write(page, () -> {
                    account(page);
                    thrown(page);
                    pictures.write(page, "activations");
                    new Table(CAPTION, labels, columns()).write(page, cells);
                    new ActivationTable(events).write(page);
                });
    }

    /** Of functions that are traced, and that no source calls. */
    private void invocationsAlone(Markup page, SectionPictures pictures) {
        Part.unfolded("Invocations", invocations() + " of all functions").write(page, () -> {
            page.element("p", records());
            thrown(page);
            pictures.write(page, "activations");
            new ActivationTable(events).write(page);
        });
    }

    private String invocations() {
        return Numbers.counted(events.activations().size(), "invocation");
    }

    private String records() {
        return invocations() + " left a record: " + Numbers.whole(events.failed()) + " threw, "
                + Numbers.whole(events.cold()) + (events.cold() == 1 ? " was" : " were") + " the first of "
                + (events.cold() == 1 ? "its" : "their") + " instance.";
    }

    private void account(Markup page) {
        page.open("p").element("b", Numbers.whole(events.processed()));
        page.text(" of " + Numbers.counted(events.events().size(), "event") + " processed, "
                + (events.doubled().isEmpty()
                        ? "none"
                        : Numbers.whole(events.doubled().size()))
                + " more than once. ");
        page.text(records()).close();
        ids(page, "Never processed", events.missing().stream().map(Event::id).toList());
        ids(
                page,
                "Processed more than once",
                events.doubled().stream()
                        .map(one -> one.id() + " (" + one.processed() + " times)")
                        .toList());
        ids(page, "Arrived, but was not put", events.unexpected());
        givenUp(page, events.givenUp());
    }

    private static void ids(Markup page, String what, List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        String shown = ids.stream().limit(MOST_IDS).collect(Collectors.joining(", "));
        String rest = ids.size() > MOST_IDS ? ", and " + (ids.size() - MOST_IDS) + " more" : "";
        page.open("p", "class", "notice").element("b", what + " (" + Numbers.whole(ids.size()) + "): ");
        page.text(shown + rest).close();
    }

    /** What was thrown or left, and the log of the first time. */
    private void thrown(Markup page) {
        if (events.thrown().isEmpty() && events.incomplete().isEmpty()) {
            return;
        }
        page.open("ul", "class", "failures");
        events.thrown().entrySet().stream().limit(MOST_IDS).forEach(one -> {
            page.open("li").element("b", Numbers.whole(one.getValue().size()) + " \u00D7 ");
            page.text("threw ").element("code", one.getKey());
            first(page, one.getValue().get(0));
            page.close();
        });
        if (!events.incomplete().isEmpty()) {
            page.open("li")
                    .element("b", Numbers.whole(events.incomplete().size()) + " \u00D7 ")
                    .text("returned, and left records unprocessed");
            first(page, events.incomplete().get(0));
            page.close();
        }
        page.close();
    }

    private static void first(Markup page, Activation first) {
        page.element(
                "p",
                "First at " + Numbers.figure(first.from()) + " s in function " + first.function() + ", request "
                        + first.requestId(),
                "class",
                "soft");
        if (first.log() != null && !first.log().isEmpty()) {
            page.open("details").element("summary", "Log of the first such invocation", "class", "soft");
            page.element("pre", first.log(), "class", "message").close();
        }
    }

    private static void givenUp(Markup page, Map<String, Integer> reasons) {
        if (reasons.isEmpty()) {
            return;
        }
        page.open("p", "class", "notice").element("b", "Given up: ");
        page.text(reasons.entrySet().stream()
                        .map(one -> Numbers.whole(one.getValue()) + " because of " + one.getKey())
                        .collect(Collectors.joining(", ")))
                .close();
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(count("Put", one -> true));
        columns.add(count("Processed once", one -> one.processed() == 1));
        columns.add(count("Missing", one -> one.processed() == 0));
        columns.add(count("Doubled", one -> one.processed() > 1));
        columns.add(count("Given up", Event::givenUp));
        columns.add(new Column("Invocations", cell -> Numbers.whole(invocations(cell))));
        columns.add(new Column("Trigger latency, median", latency(Description::median), EventSection::interval));
        columns.add(new Column("Least", latency(Description::minimum)));
        columns.add(new Column("Greatest", latency(Description::maximum)));
        return columns;
    }

    private Column count(String name, Predicate<Event> which) {
        return new Column(
                name,
                cell -> Numbers.whole(
                        events.at(cells.indexOf(cell)).stream().filter(which).count()));
    }

    private long invocations(CellFigures cell) {
        int number = cells.indexOf(cell);
        return events.activations().stream()
                .map(Activation::cell)
                .filter(one -> one == number)
                .count();
    }

    private static Function<CellFigures, String> latency(Function<Description, Double> figure) {
        return cell -> {
            Description latency = cell.of(Measured.TRIGGER_LATENCY);
            return Numbers.figure(latency == null ? null : figure.apply(latency));
        };
    }

    private static String interval(CellFigures cell) {
        Description latency = cell.of(Measured.TRIGGER_LATENCY);
        return latency == null
                ? ""
                : latency.medianInterval().map(EventSection::ends).orElse("");
    }

    private static String ends(Interval interval) {
        return Numbers.interval(interval.low(), interval.high());
    }
}
