package dev.assay.internal.report.page;

import dev.assay.internal.report.figures.EventFigures;
import dev.assay.internal.report.figures.EventFigures.Activation;
import dev.assay.internal.report.markup.Markup;
import dev.assay.internal.report.markup.Numbers;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Invocations in time: those that failed first if there are more than the page shows.
 *
 * @param activations the invocations
 * @param ofEvents whether events led to them; else their functions are named
 */
record ActivationTable(List<Activation> activations, boolean ofEvents) {

    private static final int MOST_ROWS = 40;
    private static final int MOST_UNFOLDED = 12;
    private static final int MOST_IDS = 3;
    private static final List<String> COLUMNS =
            List.of("At (s)", "Status", "Duration (ms)", "Records", "Delivery", "Events", "Instance", "Request");
    private static final List<String> COLUMNS_OF_CALLS =
            List.of("At (s)", "Status", "Duration (ms)", "Function", "Instance", "Request");
    private static final Set<String> WORDS = Set.of("Status", "Delivery", "Events", "Function", "Instance", "Request");
    private static final String RUN = "assay-\\d{8}-\\d{6}-[0-9a-f]{4}-";

    ActivationTable(EventFigures events) {
        this(events.activations(), events.anyPut());
    }

    void write(Markup page) {
        if (activations.isEmpty()) {
            return;
        }
        boolean few = activations.size() <= MOST_UNFOLDED;
        page.open("details", few ? new Object[] {"open", "open"} : new Object[0]);
        page.element("summary", Numbers.counted(activations.size(), "invocation") + " in time");
        page.open("div", "class", "wide", "tabindex", "0").open("table", "aria-label", "Invocations in time");
        page.open("thead").open("tr");
        (ofEvents ? COLUMNS : COLUMNS_OF_CALLS).forEach(column -> LongText.head(page, column, WORDS.contains(column)));
        page.close().close().open("tbody");
        shown().forEach(one -> row(page, one));
        page.close().close().close();
        page.element("p", caption(), "class", "caption soft").close();
    }

    private List<Activation> shown() {
        if (activations.size() <= MOST_ROWS) {
            return activations;
        }
        List<Activation> failed = activations.stream()
                .filter(one -> one.error() != null || one.incomplete())
                .limit(MOST_ROWS)
                .toList();
        return failed.isEmpty() ? activations.subList(0, MOST_ROWS) : failed;
    }

    private String caption() {
        String what = ofEvents
                ? "Delivery: how often the queue had delivered the most often delivered record, this time included. "
                : "";
        String files = ofEvents ? "activations.csv, and each event in events.csv." : "activations.csv.";
        List<Activation> shown = shown();
        if (shown.size() == activations.size()) {
            return what + "All of it is in " + files;
        }
        boolean failures = shown.get(0).error() != null || shown.get(0).incomplete();
        return (failures ? "Those that failed, " : "The first ") + shown.size() + " of " + activations.size() + ". "
                + what + "All are in " + files;
    }

    private void row(Markup page, Activation one) {
        page.open("tr").element("td", Numbers.figure(one.from()));
        status(page, one);
        page.element("td", Numbers.figure(one.millis()));
        if (ofEvents) {
            page.element("td", records(one));
            page.element("td", one.deliveries() > 1 ? Numbers.whole(one.deliveries()) : "first", "class", "words");
            page.element("td", ids(one), "class", "words", "title", String.join(", ", one.ids()));
        } else {
            page.element("td", one.function().replaceFirst(RUN, ""), "class", "words", "title", one.function());
        }
        LongText.write(page, one.instance(), true);
        LongText.write(page, one.requestId(), true);
        page.close();
    }

    private static void status(Markup page, Activation one) {
        String cold = one.cold() ? ", cold" : "";
        if (one.error() != null) {
            page.element("td", "\u2717 threw" + cold, "class", "words bad", "title", one.error());
        } else if (one.incomplete()) {
            page.element("td", "? in part" + cold, "class", "words doubtful");
        } else {
            page.element("td", "\u2713 returned" + cold, "class", "words good");
        }
    }

    private static String records(Activation one) {
        return one.processed() == one.records()
                ? Numbers.whole(one.records())
                : Numbers.whole(one.processed()) + " of " + Numbers.whole(one.records());
    }

    private static String ids(Activation one) {
        String shown = one.ids().stream().limit(MOST_IDS).collect(Collectors.joining(", "));
        return one.ids().size() > MOST_IDS ? shown + ", \u2026" : shown;
    }
}
