package dev.assay.internal.report.page;

import dev.assay.internal.report.figures.CountedFailure;
import dev.assay.internal.report.markup.Markup;
import dev.assay.internal.report.markup.Numbers;
import java.util.List;

/** Why calls did not succeed, with the log of the first such call. */
record FailureList(List<CountedFailure> failures) {

    void write(Markup page) {
        if (failures.isEmpty()) {
            return;
        }
        int calls = failures.stream().mapToInt(CountedFailure::count).sum();
        String hint = Numbers.counted(calls, "call") + ", " + Numbers.counted(failures.size(), "reason");
        Part.folded("Calls that did not succeed", hint).write(page, () -> {
            page.open("ul", "class", "failures");
            failures.forEach(failure -> item(page, failure));
            page.close();
        });
    }

    private static void item(Markup page, CountedFailure failure) {
        page.open("li").element("b", Numbers.whole(failure.count()) + " \u00D7 ");
        page.text(OutcomeLabel.of(failure.outcome()) + ": ").element("code", failure.words());
        if (failure.log() != null) {
            page.open("details").element("summary", "Log of the first such call", "class", "soft");
            page.element("pre", failure.log(), "class", "message").close();
        }
        page.close();
    }
}
