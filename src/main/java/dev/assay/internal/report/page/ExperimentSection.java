package dev.assay.internal.report.page;

import dev.assay.data.Level;
import dev.assay.data.RecordAccount;
import dev.assay.internal.csv.RowCsv;
import dev.assay.internal.design.Design;
import dev.assay.internal.design.DesignFactor;
import dev.assay.internal.report.figures.CountedFailure;
import dev.assay.internal.report.figures.ExperimentFigures;
import dev.assay.internal.report.figures.RunFigures;
import dev.assay.internal.report.markup.Markup;
import dev.assay.internal.report.markup.Numbers;
import dev.assay.internal.report.picture.ExperimentPictures;
import dev.assay.internal.report.picture.NamedPicture;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One experiment: its claims, its levels, its pictures, its design. */
record ExperimentSection(RunFigures run, ExperimentFigures experiment) {

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
        page.open("section", "class", "experiment", "id", anchor(experiment));
        page.element("h2", experiment.record().name());
        page.open("p", "class", "facts");
        page.element("code", experiment.record().className()).text(" \u00B7 " + sentence());
        page.close();
        notices(page);
        page.element("h3", "Claims");
        new ClaimTable(experiment.claims()).write(page);
        page.element("h3", "Levels");
        new WarmTable(experiment.cells()).write(page);
        new OtherTable(experiment.cells()).write(page);
        steps(page);
        rounds(page);
        records(page);
        new RowTable(experiment.rows()).write(page);
        new AddedTables(experiment.additions().tables()).write(page);
        failures(page);
        draw(pictures, page);
        new DesignDetails(experiment).write(page);
        files(pictures, page);
        page.close();
    }

    private String sentence() {
        Design design = experiment.record().design();
        return Numbers.counted(experiment.cells().size(), "level")
                + ", " + Numbers.counted(design.invocations(), "warm call") + " per caller at each, "
                + Numbers.counted(design.generations(), "generation")
                + " of instances; " + Numbers.counted(experiment.calls(), "call") + " in all";
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

    private void steps(Markup page) {
        if (!experiment.steps().isEmpty()) {
            page.element("h3", "Steps");
            new StepTable(experiment.steps()).write(page);
        }
    }

    private void rounds(Markup page) {
        if (!experiment.rounds().isEmpty()) {
            page.element("h3", "Over time");
            new RoundTable(experiment.rounds()).write(page);
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

    private static void draw(List<NamedPicture> pictures, Markup page) {
        for (NamedPicture picture : pictures) {
            page.open("figure")
                    .open("div", "class", "wide")
                    .add(picture.picture())
                    .close();
            page.close();
        }
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
