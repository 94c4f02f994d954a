package dev.assay.internal.report.page;

import dev.assay.internal.report.figures.ExperimentFigures;
import dev.assay.internal.report.figures.RunFigures;
import dev.assay.internal.report.markup.Markup;
import dev.assay.internal.verdicts.Verdict;
import org.jspecify.annotations.Nullable;

/** The way to every section, in sight all the time: beside the page, above it on a phone. */
record Navigation(RunFigures run) {

    void write(Markup page) {
        page.open("nav", "aria-label", "Sections").open("ul");
        link(page, "top", "Overview", null, "");
        for (ExperimentFigures experiment : run.experiments()) {
            link(
                    page,
                    ExperimentSection.anchor(experiment),
                    experiment.record().name(),
                    experiment.gravest(),
                    Overview.verdicts(experiment));
        }
        link(page, "target", "Target and environment", null, "");
        link(page, "reading", "How to read this page", null, "");
        page.close().close();
    }

    private static void link(Markup page, String anchor, String words, @Nullable Verdict verdict, String all) {
        if (all.isEmpty()) {
            page.open("li");
        } else {
            page.open("li", "data-verdicts", all);
        }
        page.open("a", "href", "#" + anchor);
        if (verdict != null) {
            page.element("span", Badge.sign(verdict), "class", "mark " + Badge.name(verdict), "aria-hidden", "true");
        }
        page.text(words).close().close();
    }
}
