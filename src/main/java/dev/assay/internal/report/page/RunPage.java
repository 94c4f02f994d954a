package dev.assay.internal.report.page;

import dev.assay.internal.report.chart.ChartScript;
import dev.assay.internal.report.figures.ExperimentFigures;
import dev.assay.internal.report.figures.RunFigures;
import dev.assay.internal.report.markup.Markup;

/** The HTML page of a run: one file that needs nothing from outside, with one script of ours. */
public final class RunPage {

    private RunPage() {}

    /** The whole page; links lead to the files beside it. */
    public static String of(RunFigures run) {
        Markup page = new Markup();
        page.open("html", "lang", "en");
        head(page, run);
        page.open("body");
        page.element("a", "Skip to the experiments", "class", "skip", "href", "#experiments");
        page.open("div", "class", "page");
        new Navigation(run).write(page);
        page.open("div", "class", "content");
        new FirstScreen(run).write(page);
        page.open("main", "id", "experiments");
        int points = Explorer.pointsPerSeries(run);
        boolean alone = run.experiments().size() == 1;
        for (ExperimentFigures experiment : run.experiments()) {
            new ExperimentSection(experiment, points, alone).write(page);
        }
        new TargetSection(run.run()).write(page);
        new ReadingSection().write(page);
        page.close();
        page.element(
                "footer", "Made by Assay from " + run.folder().getFileName() + "/run.json and the journals beside it.");
        page.close().close();
        page.script(ChartScript.text());
        page.close().close();
        return "<!DOCTYPE html>\n" + page;
    }

    private static void head(Markup page, RunFigures run) {
        page.open("head");
        page.empty("meta", "charset", "utf-8");
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.empty("meta", "name", "color-scheme", "content", "light dark");
        String nothingFromOutside =
                "default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src " + ChartScript.hash();
        page.empty("meta", "http-equiv", "Content-Security-Policy", "content", nothingFromOutside);
        page.empty("link", "rel", "icon", "href", "data:,");
        page.element("title", "Assay run " + run.run().id());
        page.style(Style.css());
        page.close();
    }
}
