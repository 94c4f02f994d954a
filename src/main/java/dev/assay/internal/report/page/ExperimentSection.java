package dev.assay.internal.report.page;

import dev.assay.data.Level;
import dev.assay.data.RecordAccount;
import dev.assay.internal.csv.RowCsv;
import dev.assay.internal.design.DesignFactor;
import dev.assay.internal.report.figures.CellLabels;
import dev.assay.internal.report.figures.CountedFailure;
import dev.assay.internal.report.figures.ExperimentFigures;
import dev.assay.internal.report.markup.Markup;
import dev.assay.internal.report.markup.Numbers;
import dev.assay.internal.report.picture.ExperimentPictures;
import dev.assay.internal.report.picture.NamedPicture;
import dev.assay.report.Drawing;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One experiment: what it asked and what came of it, its claims, what was measured, how, and when.
 *
 * @param pointsPerSeries how many calls may stand for all of a level in its chart
 */
record ExperimentSection(ExperimentFigures experiment, int pointsPerSeries) {

    private static final int MANY_PICTURES = 2;

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
        List<NamedPicture> pictures = ExperimentPictures.of(experiment);
        page.open(
                "section",
                "class",
                "experiment",
                "id",
                anchor(experiment),
                "data-verdicts",
                Overview.verdicts(experiment));
        page.element("h2", experiment.record().name());
        Answer answer = new Answer(experiment);
        page.element("p", answer.question(), "class", "question");
        Overview.verdict(page, experiment);
        page.element("p", answer.whole(), "class", "answer");
        notices(page);
        page.element("h3", "Claims");
        new ClaimTable(experiment.claims()).write(page);
        measured(page, pictures);
        steps(page, pictures);
        added(page, pictures);
        failures(page);
        time(page, pictures);
        new DesignDetails(experiment).write(page, pictures);
        files(pictures, page);
        page.close();
    }

    private void measured(Markup page, List<NamedPicture> pictures) {
        page.element("h3", "What was measured");
        new Explorer(experiment, pictures, pointsPerSeries).write(page);
        named(pictures, "trade").forEach(picture -> figure(page, picture));
        new WarmTable(experiment.cells(), labels()).write(page);
        new OtherTable(experiment.cells(), labels()).write(page);
        records(page);
    }

    private CellLabels labels() {
        return CellLabels.of(experiment.record().design());
    }

    private void steps(Markup page, List<NamedPicture> pictures) {
        if (!experiment.steps().isEmpty()) {
            page.element("h3", "Steps of the procedure");
            few(page, named(pictures, "visit-"), "visits");
            new StepTable(experiment.steps(), labels()).write(page);
        }
    }

    private void added(Markup page, List<NamedPicture> pictures) {
        Set<String> names =
                experiment.additions().pictures().stream().map(Drawing::name).collect(Collectors.toSet());
        List<NamedPicture> own =
                pictures.stream().filter(one -> names.contains(one.name())).toList();
        if (!own.isEmpty()
                || !experiment.rows().isEmpty()
                || !experiment.additions().tables().isEmpty()) {
            page.element("h3", "What this experiment adds");
        }
        few(page, own, "pictures");
        new RowTable(experiment.rows(), labels()).write(page);
        new AddedTables(experiment.additions().tables()).write(page);
    }

    private void time(Markup page, List<NamedPicture> pictures) {
        List<NamedPicture> inTime = new ArrayList<>(named(pictures, "rounds"));
        if (!experiment.visits().isEmpty()) {
            inTime.addAll(named(pictures, "timeline"));
        }
        inTime.addAll(named(pictures, "instances"));
        if (inTime.isEmpty()) {
            return;
        }
        page.element("h3", "In time");
        inTime.forEach(picture -> figure(page, picture));
        if (!experiment.rounds().isEmpty()) {
            new RoundTable(experiment.rounds(), labels()).write(page);
        }
    }

    private List<NamedPicture> named(List<NamedPicture> pictures, String name) {
        Set<String> added =
                experiment.additions().pictures().stream().map(Drawing::name).collect(Collectors.toSet());
        return pictures.stream()
                .filter(one -> !added.contains(one.name()))
                .filter(one -> name.endsWith("-")
                        ? one.name().startsWith(name)
                        : one.name().equals(name))
                .toList();
    }

    /** The first ones; the others are unfolded by who wants them. */
    private static void few(Markup page, List<NamedPicture> pictures, String what) {
        pictures.stream().limit(MANY_PICTURES).forEach(picture -> figure(page, picture));
        if (pictures.size() > MANY_PICTURES) {
            page.open("details").element("summary", (pictures.size() - MANY_PICTURES) + " more " + what);
            pictures.stream().skip(MANY_PICTURES).forEach(picture -> figure(page, picture));
            page.close();
        }
    }

    static void figure(Markup page, NamedPicture picture) {
        page.open("figure").open("div", "class", "wide", "tabindex", "0");
        page.add(picture.picture()).close().close();
    }

    private void notices(Markup page) {
        String failure = experiment.record().failure();
        if (failure != null) {
            page.open("p", "class", "notice bad")
                    .element("b", "The measurement broke off: ")
                    .text(failure);
            page.close();
        }
        String narrowed = experiment.record().narrowed();
        if (narrowed != null) {
            page.open("p", "class", "notice")
                    .element("b", "Narrowed design: ")
                    .text(narrowed)
                    .close();
        }
        Damage.write(page, experiment.damage());
        for (String warning : experiment.record().warnings()) {
            page.open("p", "class", "notice").element("b", "Warning: ").text(warning);
            page.close();
        }
        if (experiment.claims().isEmpty()) {
            page.element(
                    "p",
                    "No claim of this experiment was judged. The page shows what was measured.",
                    "class",
                    "notice");
        }
    }

    private void records(Markup page) {
        RecordAccount account = experiment.records();
        if (account != null) {
            page.element("h3", "Collected profiles");
            new RecordTable(account).write(page);
        }
    }

    private void failures(Markup page) {
        if (experiment.failures().isEmpty()) {
            return;
        }
        page.element("h3", "Calls that did not succeed").open("ul", "class", "failures");
        for (CountedFailure failure : experiment.failures()) {
            page.open("li").element("b", Numbers.whole(failure.count()) + " \u00D7 ");
            page.text(OutcomeLabel.of(failure.outcome()) + ": ").element("code", failure.words());
            if (failure.log() != null) {
                page.open("details").element("summary", "Log of the first such call", "class", "soft");
                page.element("pre", failure.log(), "class", "message").close();
            }
            page.close();
        }
        page.close();
    }

    private void files(List<NamedPicture> pictures, Markup page) {
        List<String> names = new ArrayList<>(List.of(
                "observations.csv",
                "levels.csv",
                "experiment.json",
                "journal.jsonl",
                "verdicts.jsonl",
                "rows.jsonl",
                "records.jsonl",
                "record-account.json",
                "additions.json"));
        experiment.additions().tables().forEach(table -> names.add(table.name() + ".csv"));
        experiment.rows().stream()
                .map(row -> RowCsv.fileName(row.kind()))
                .distinct()
                .forEach(names::add);
        pictures.forEach(picture -> names.add(picture.fileName()));
        page.open("p", "class", "files").text("Files: ");
        for (String name : names) {
            if (Files.exists(experiment.folder().resolve(name))) {
                page.element("a", name, "href", anchor(experiment) + "/" + name).text(" ");
            }
        }
        page.close();
    }

    static String levels(DesignFactor factor) {
        return factor.levels().stream().map(Level::label).collect(Collectors.joining(", "));
    }
}
