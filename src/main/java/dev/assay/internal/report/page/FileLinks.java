package dev.assay.internal.report.page;

import dev.assay.internal.csv.RowCsv;
import dev.assay.internal.report.figures.ExperimentFigures;
import dev.assay.internal.report.markup.Markup;
import dev.assay.internal.report.markup.Numbers;
import dev.assay.internal.report.picture.NamedPicture;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** The files of an experiment that lie beside the page. */
record FileLinks(ExperimentFigures experiment, List<NamedPicture> pictures) {

    private static final List<String> DATA = List.of(
            "observations.csv",
            "levels.csv",
            "events.csv",
            "activations.csv",
            "experiment.json",
            "journal.jsonl",
            "verdicts.jsonl",
            "rows.jsonl",
            "records.jsonl",
            "record-account.json",
            "invocations.jsonl",
            "history.jsonl",
            "baseline.jsonl",
            "verdict-history.jsonl",
            "additions.json");

    void write(Markup page) {
        List<String> present = names().stream()
                .distinct()
                .filter(name -> Files.exists(experiment.folder().resolve(name)))
                .toList();
        if (present.isEmpty()) {
            return;
        }
        String folder = ExperimentSection.anchor(experiment);
        Part.folded("Files", Numbers.counted(present.size(), "file") + " in " + folder)
                .write(page, () -> {
                    page.open("p", "class", "files");
                    present.forEach(name ->
                            page.element("a", name, "href", folder + "/" + name).text(" "));
                    page.close();
                });
    }

    private List<String> names() {
        List<String> names = new ArrayList<>(DATA);
        experiment.additions().tables().forEach(table -> names.add(table.name() + ".csv"));
        experiment.rows().forEach(row -> names.add(RowCsv.fileName(row.kind())));
        pictures.forEach(picture -> names.add(picture.fileName()));
        return names;
    }
}
