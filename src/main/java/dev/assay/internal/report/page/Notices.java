package dev.assay.internal.report.page;

import dev.assay.internal.report.figures.ExperimentFigures;
import dev.assay.internal.report.markup.Markup;

/** What a reader must know before the figures of an experiment: that it broke off, was narrowed, or has a warning. */
record Notices(ExperimentFigures experiment) {

    void write(Markup page) {
        String failure = experiment.record().failure();
        if (failure != null) {
            notice(page, "notice bad", "The measurement broke off: ", failure);
        }
        String narrowed = experiment.record().narrowed();
        if (narrowed != null) {
            notice(page, "notice", "Narrowed design: ", narrowed);
        }
        Damage.write(page, experiment.damage());
        experiment.record().warnings().forEach(warning -> notice(page, "notice", "Warning: ", warning));
        if (experiment.claims().isEmpty()) {
            page.element(
                    "p",
                    "No claim of this experiment was judged. The page shows what was measured.",
                    "class",
                    "notice");
        }
    }

    private static void notice(Markup page, String style, String beginning, String words) {
        page.open("p", "class", style).element("b", beginning).text(words).close();
    }
}
