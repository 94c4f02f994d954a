package dev.assay.internal.report.page;

import dev.assay.internal.report.figures.ExperimentFigures;
import dev.assay.internal.report.figures.RunFigures;
import dev.assay.internal.report.figures.VerdictCounts;
import dev.assay.internal.report.markup.Markup;
import dev.assay.internal.report.markup.Times;
import dev.assay.internal.verdicts.Verdict;
import java.time.Instant;

/** What a reader wants first: how the claims came out, of which run, on what. */
record HeaderSection(RunFigures run) {

    void write(Markup page) {
        VerdictCounts counts = run.counts();
        page.open("header");
        page.element("p", "Assay \u00B7 experiments on serverless functions", "class", "brand");
        page.element("h1", sentence(counts));
        facts(page);
        page.open("ul", "class", "tiles", "aria-label", "Claims by verdict");
        for (Verdict verdict : Verdict.values()) {
            tile(page, verdict, counts.of(verdict));
        }
        page.close();
        if (!run.finished()) {
            page.element(
                    "p",
                    "This run is unfinished: it was killed, or it is still measuring. "
                            + "The page shows everything in its journals.",
                    "class",
                    "notice");
        }
        Damage.write(page, run.damage());
        contents(page);
        page.close();
    }

    private String sentence(VerdictCounts counts) {
        if (counts.all() == 0) {
            return "No claim was judged";
        }
        int held = counts.of(Verdict.HELD);
        if (held == counts.all()) {
            return held == 1 ? "The claim held" : "All " + held + " claims held";
        }
        return held + " of " + counts.all() + " claims held";
    }

    private void facts(Markup page) {
        Instant started = run.run().startedAt();
        Instant ended = run.run().endedAt();
        page.open("p", "class", "facts");
        page.text("Run ")
                .element("code", run.run().id())
                .text(" \u00B7 ")
                .element("b", run.run().target());
        page.text(" target \u00B7 ")
                .element("b", run.run().scale())
                .text(" scale \u00B7 started " + Times.utc(started));
        page.text(ended == null ? " \u00B7 unfinished" : " \u00B7 took " + Times.between(started, ended));
        page.close();
    }

    private static void tile(Markup page, Verdict verdict, int count) {
        page.open("li", "class", "tile " + Badge.name(verdict) + (count == 0 ? " none" : ""));
        page.element("span", String.valueOf(count), "class", "count");
        page.element("span", Badge.sign(verdict) + " " + Badge.name(verdict), "class", "word");
        page.close();
    }

    private void contents(Markup page) {
        if (run.experiments().isEmpty()) {
            page.element("p", "The run holds no experiment.", "class", "notice");
            return;
        }
        page.open("nav", "aria-label", "Experiments").open("ul");
        for (ExperimentFigures experiment : run.experiments()) {
            page.open("li");
            page.element("a", experiment.record().name(), "href", "#" + ExperimentSection.anchor(experiment));
            page.element("span", " " + ExperimentSection.outcome(experiment), "class", "soft");
            page.close();
        }
        page.close().close();
    }
}
