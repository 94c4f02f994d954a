package dev.assay.internal.report.page;

import dev.assay.internal.report.figures.ExperimentFigures;
import dev.assay.internal.report.figures.RunFigures;
import dev.assay.internal.report.markup.Markup;
import dev.assay.internal.report.picture.MiniPicture;
import dev.assay.internal.verdicts.Verdict;
import java.util.stream.Collectors;

/** A line for each experiment: its question, its answer, its gravest verdict and one picture. */
record Overview(RunFigures run) {

    void write(Markup page) {
        if (run.experiments().isEmpty()) {
            page.element("p", "The run holds no experiment.", "class", "notice");
            return;
        }
        page.open("table", "class", "overview", "aria-label", "Experiments of this run");
        page.open("thead").open("tr");
        page.element("th", "Experiment", "scope", "col").element("th", "Answer", "scope", "col");
        page.element("th", "Figures", "scope", "col").close().close().open("tbody");
        run.experiments().forEach(experiment -> row(page, experiment));
        page.close().close();
    }

    private static void row(Markup page, ExperimentFigures experiment) {
        Answer answer = new Answer(experiment);
        page.open("tr", "data-verdicts", verdicts(experiment));
        page.open("th", "scope", "row");
        page.element("a", experiment.record().name(), "href", "#" + ExperimentSection.anchor(experiment));
        page.element("span", answer.question(), "class", "question").close();
        page.open("td", "class", "answer");
        verdict(page, experiment);
        page.element("p", answer.brief()).close();
        page.open("td", "class", "figures").add(MiniPicture.draw(experiment)).close();
        page.close();
    }

    static void verdict(Markup page, ExperimentFigures experiment) {
        Verdict gravest = experiment.gravest();
        if (gravest != null) {
            page.open("span", "class", "outcome");
            Badge.write(page, gravest);
            page.element("span", " " + ExperimentSection.outcome(experiment), "class", "soft")
                    .close();
        }
    }

    /** All verdicts of its claims, as the style sheet looks for them. */
    static String verdicts(ExperimentFigures experiment) {
        return experiment.claims().stream()
                .map(claim -> Badge.name(claim.verdict()))
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
