package dev.assay.internal.report.page;

import dev.assay.internal.report.markup.Markup;

/** The words of the page for a reader who has not seen them. */
record ReadingSection() {

    void write(Markup page) {
        page.open("section").open("details").open("summary").element("h2", "How to read this page");
        page.element("span", "held, refuted, undecided, warm, cold, generation, cost", "class", "hint")
                .close();
        page.open("div", "class", "inside", "id", "reading");
        page.open("dl", "class", "words");
        word(page, "held", "The whole interval lies inside the bound, or an exact claim is true.");
        word(page, "refuted", "The whole interval lies outside the bound, or an exact claim is false.");
        word(
                page,
                "undecided",
                "The interval crosses the bound, so more data are needed. A point estimate decides nothing.");
        word(page, "aborted", "This target cannot show what is claimed, or the narrowed design does not hold it.");
        word(page, "broken", "The measurement failed, or the claim itself raised an error.");
        word(
                page,
                "warm, cold",
                "A cold call waited for a new instance. Cold calls do not enter the figures of warm calls.");
        word(
                page,
                "generation",
                "The instances between two renewals. Calls on one instance resemble each other, so intervals are computed"
                        + " from generations, not from calls.");
        word(
                page,
                "cost",
                "What such calls would cost on AWS at its dated list prices of the first tier, of the region and architecture"
                        + " that each experiment names. A run on another target costs nothing.");
        page.close().close().close().close();
    }

    private static void word(Markup page, String word, String meaning) {
        page.open("div").element("dt", word).element("dd", meaning).close();
    }
}
