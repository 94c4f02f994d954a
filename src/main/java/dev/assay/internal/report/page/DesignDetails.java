package dev.assay.internal.report.page;

import dev.assay.data.Level;
import dev.assay.internal.design.Design;
import dev.assay.internal.design.DesignFactor;
import dev.assay.internal.report.figures.ExperimentFigures;
import dev.assay.internal.report.markup.Markup;
import dev.assay.internal.report.markup.Numbers;
import java.util.stream.Collectors;

/** What is needed to repeat the experiment, and how it was carried out. */
record DesignDetails(ExperimentFigures experiment) {

    void write(Markup page, SectionPictures pictures) {
        Design design = experiment.record().design();
        String hint = Numbers.counted(design.cells().size(), "level") + ", " + Numbers.counted(design.blocks(), "block")
                + ", seed " + design.seed();
        Part.folded("Design", hint).write(page, () -> {
            pictures.write(page, "design");
            facts(page, design);
        });
    }

    private void facts(Markup page, Design design) {
        page.open("dl", "class", "facts-list");
        for (DesignFactor factor : design.factors()) {
            entry(page, "Factor " + factor.name(), levels(factor));
        }
        entry(page, "Experiment", experiment.record().className());
        entry(page, "Function", experiment.record().function());
        entry(
                page,
                "Calls",
                Numbers.counted(experiment.calls(), "call") + " in all; at each level "
                        + Numbers.counted(design.invocations(), "warm call") + " per caller, "
                        + Numbers.whole(design.callsPerVisit()) + " per visit, in "
                        + Numbers.counted(design.blocks(), "block"));
        entry(
                page,
                "Generations of instances",
                design.generations() + ", with " + Numbers.counted(design.blocksPerGeneration(), "block") + " in each");
        entry(page, "Order", "each block visits every level once, in an order shuffled with seed " + design.seed());
        String narrowed = experiment.record().narrowed();
        entry(page, "Narrowing", narrowed == null ? "none" : narrowed);
        page.close();
    }

    static String levels(DesignFactor factor) {
        return factor.levels().stream().map(Level::label).collect(Collectors.joining(", "));
    }

    private static void entry(Markup page, String term, String value) {
        page.open("div").element("dt", term).element("dd", value).close();
    }
}
