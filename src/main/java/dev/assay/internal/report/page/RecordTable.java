package dev.assay.internal.report.page;

import dev.assay.data.RecordAccount;
import dev.assay.data.RecordAccount.Tally;
import dev.assay.internal.report.markup.Markup;
import dev.assay.internal.report.markup.Numbers;

/** What came of the profiles that functions put into the object store. */
record RecordTable(RecordAccount account) {

    private static final String CAPTION =
            "Each call whose function ran should leave one profile in the object store. Executed again: the platform ran one"
                    + " invocation more than once, which it may do. Doubled: one execution left two profiles, which is a defect."
                    + " Unexpected calls: calls that functions made themselves, or that failed after they left their profile.";

    void write(Markup page) {
        page.open("div", "class", "wide", "tabindex", "0").open("table", "aria-label", "Collected profiles");
        page.open("tbody");
        row(page, "Profiles collected", Numbers.whole(account.records()));
        row(
                page,
                "Expected calls that left one",
                Numbers.whole(account.arrived()) + " of " + Numbers.whole(account.expected()));
        row(page, "Missing", account.missing());
        row(page, "Executed again", account.executedAgain());
        row(page, "Doubled", account.doubled());
        row(page, "Not a profile", account.invalid());
        row(page, "Objects of other runs", account.foreign());
        row(page, "From unexpected calls", Numbers.whole(account.unexpected()));
        row(page, "Without a request id", Numbers.whole(account.unidentified()));
        if (account.trouble() != null) {
            row(page, "Last error of the store", account.trouble());
        }
        page.close().close().close();
        page.element("p", CAPTION, "class", "caption soft");
    }

    private static void row(Markup page, String what, Tally tally) {
        row(page, what, tally.inWords());
    }

    private static void row(Markup page, String what, String value) {
        page.open("tr").element("th", what, "scope", "row").element("td", value).close();
    }
}
