package dev.assay.internal.report.page;

import dev.assay.internal.report.chart.ChartData;
import dev.assay.internal.report.figures.ExperimentFigures;
import dev.assay.internal.report.figures.RunFigures;
import dev.assay.internal.report.markup.Markup;
import dev.assay.internal.report.picture.NamedPicture;
import java.util.List;

/**
 * The chart of an experiment: every measure by level, as a distribution, and in time. The script draws it; without one, the picture
 * of durations stands in its place, and those of cost and time below it.
 *
 * @param pointsPerSeries how many calls may stand for all of a level, so that the page stays small however much was measured
 */
record Explorer(ExperimentFigures experiment, List<NamedPicture> pictures, int pointsPerSeries) {

    /** The names of the pictures that it replaces. */
    static final List<String> REPLACED = List.of("duration", "trigger-latency", "init", "cost", "timeline");

    private static final int MOST_POINTS_OF_A_PAGE = 90_000;
    private static final int FEWEST_POINTS = 25;

    /** How many points each series of a run may have. */
    static int pointsPerSeries(RunFigures run) {
        int series = run.experiments().stream().mapToInt(ChartData::series).sum();
        return Math.max(FEWEST_POINTS, MOST_POINTS_OF_A_PAGE / Math.max(1, series));
    }

    void write(Markup page) {
        if (experiment.headline() == null || !experiment.visits().isEmpty()) {
            return;
        }
        String id = "data-" + ExperimentSection.anchor(experiment);
        page.open("figure", "class", "chart", "data-chart", id);
        for (NamedPicture picture : pictures) {
            if (REPLACED.contains(picture.name())) {
                page.open("div", "class", "fallback");
                SectionPictures.heading(page, picture);
                page.open("div", "class", "wide", "tabindex", "0");
                page.add(picture.picture().belowHeading()).close().close();
            }
        }
        page.close();
        page.data(id, ChartData.of(experiment, pointsPerSeries));
    }
}
