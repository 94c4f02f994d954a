package dev.assay.internal.report.page;

import dev.assay.data.RecordAccount;
import dev.assay.data.Row;
import dev.assay.internal.report.figures.CellLabels;
import dev.assay.internal.report.figures.EventFigures;
import dev.assay.internal.report.figures.ExperimentFigures;
import dev.assay.internal.report.figures.Measured;
import dev.assay.internal.report.markup.Markup;
import dev.assay.internal.report.markup.Numbers;
import dev.assay.internal.report.picture.NamedPicture;
import java.util.ArrayList;
import java.util.List;

/**
 * One experiment, unfolded by who wants more than its line in the overview: what it asked and what came of it, its claims and its
 * chart, then, each folded, tables, failures, time, design and files.
 *
 * @param pointsPerSeries how many calls may stand for all of a level in its chart
 * @param alone whether the page has no other experiment, so that nobody need unfold it
 */
record ExperimentSection(ExperimentFigures experiment, int pointsPerSeries, boolean alone) {

    static String anchor(ExperimentFigures experiment) {
        return String.valueOf(experiment.folder().getFileName());
    }

    static String outcome(ExperimentFigures experiment) {
        if (experiment.record().failure() != null) {
            return "measurement broken off";
        }
        return experiment.claims().isEmpty()
                ? "no claim judged"
                : experiment.counts().toString();
    }

    void write(Markup page) {
        SectionPictures pictures = SectionPictures.of(experiment);
        page.open("section", "class", "experiment", "data-verdicts", Overview.verdicts(experiment));
        page.open("details", open())
                .open("summary")
                .element("h2", experiment.record().name());
        Overview.verdict(page, experiment);
        page.close();
        page.open("div", "class", "inside", "id", anchor(experiment));
        Answer answer = new Answer(experiment);
        page.element("p", answer.question(), "class", "question");
        claims(page, answer);
        measured(page, pictures);
        events(page, pictures);
        steps(page, pictures);
        added(page, pictures);
        new FailureList(experiment.failures()).write(page);
        time(page, pictures);
        trends(page, pictures);
        new DesignDetails(experiment).write(page, pictures);
        new FileLinks(experiment, pictures.all()).write(page);
        page.close().close().close();
    }

    /** The claims are the answer; only where none was judged does a sentence say why. */
    private void claims(Markup page, Answer answer) {
        if (experiment.record().failure() != null || experiment.claims().isEmpty()) {
            page.element("p", answer.brief(), "class", "answer");
        }
        new Notices(experiment).write(page);
        if (!experiment.claims().isEmpty()) {
            page.element("h3", "Claims");
            new ClaimTable(experiment.claims()).write(page);
        }
    }

    private Object[] open() {
        return alone ? new Object[] {"open", "open"} : new Object[0];
    }

    private void measured(Markup page, SectionPictures pictures) {
        new Explorer(experiment, pictures.all(), pointsPerSeries).write(page);
        if (!pictures.named("trade").isEmpty() && !experiment.coldStarts()) {
            Part.folded(
                            "Cost against duration",
                            "which levels cannot be told from the best; prices: "
                                    + experiment.record().pricesInWords())
                    .write(page, () -> pictures.write(page, "trade"));
        }
        if (experiment.coldStarts()) {
            Part.unfolded("Cold starts", "by level: INIT, handler, latency")
                    .write(page, () -> new ColdStartTable(experiment.cells(), labels()).write(page));
        }
        if (experiment.events() == null || experiment.has(Measured.LATENCY) || experiment.has(Measured.COLD_LATENCY)) {
            Part.folded("Figures", "by level: durations with percentiles, latency, cold calls, cost")
                    .write(page, () -> figures(page));
        }
        RecordAccount account = experiment.records();
        if (account != null) {
            Part.folded("Collected profiles", Numbers.counted(account.records(), "profile"))
                    .write(page, () -> new RecordTable(account).write(page));
        }
    }

    private void figures(Markup page) {
        if (experiment.cells().stream().anyMatch(cell -> cell.warm() > 0)) {
            new WarmTable(experiment.cells(), labels()).write(page);
        }
        new OtherTable(experiment.cells(), labels(), experiment.record().pricesInWords()).write(page);
    }

    private void events(Markup page, SectionPictures pictures) {
        EventFigures events = experiment.events();
        if (events != null) {
            new EventSection(events, experiment.cells(), labels()).write(page, pictures);
        }
    }

    private CellLabels labels() {
        return CellLabels.of(experiment.record().design());
    }

    private void steps(Markup page, SectionPictures pictures) {
        if (experiment.steps().isEmpty()) {
            return;
        }
        Part.unfolded("Steps of the procedure", "one visit call by call, and all visits by step")
                .write(page, () -> {
                    SectionPictures.few(page, pictures.named("visit-"), "visits");
                    new StepTable(experiment.steps(), labels()).write(page);
                });
    }

    private void added(Markup page, SectionPictures pictures) {
        List<Row> rows = experiment.ownRows();
        if (pictures.own().isEmpty()
                && rows.isEmpty()
                && experiment.additions().tables().isEmpty()) {
            return;
        }
        Part.unfolded("What this experiment adds", "").write(page, () -> {
            SectionPictures.few(page, pictures.own(), "pictures");
            new RowTable(rows, labels()).write(page);
            new AddedTables(experiment.additions().tables()).write(page);
        });
    }

    private void trends(Markup page, SectionPictures pictures) {
        if (experiment.trends().telling()) {
            List<String> levels = experiment.cells().stream()
                    .map(cell -> labels().of(cell.cell()))
                    .toList();
            new TrendSection(experiment.trends(), levels).write(page, pictures);
        }
    }

    private void time(Markup page, SectionPictures pictures) {
        List<NamedPicture> inTime = new ArrayList<>(pictures.named("rounds"));
        if (!experiment.visits().isEmpty()) {
            inTime.addAll(pictures.named("timeline"));
        }
        inTime.addAll(pictures.named("instances"));
        if (inTime.isEmpty()) {
            return;
        }
        Part.folded("In time", "which instance served which call" + rounds()).write(page, () -> {
            inTime.forEach(picture -> SectionPictures.figure(page, picture));
            if (!experiment.rounds().isEmpty()) {
                new RoundTable(experiment.rounds(), labels()).write(page);
            }
        });
    }

    private String rounds() {
        return experiment.rounds().isEmpty() ? "" : ", durations by round";
    }
}
