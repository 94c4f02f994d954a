package dev.assay.internal.report;

import dev.assay.internal.csv.CsvRow;
import dev.assay.internal.csv.RowCsv;
import dev.assay.internal.report.figures.EventFigures;
import dev.assay.internal.report.figures.ExperimentFigures;
import dev.assay.internal.report.picture.ExperimentPictures;
import dev.assay.internal.report.picture.NamedPicture;
import dev.assay.internal.report.picture.Pictures;
import dev.assay.report.DataTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files that the report of an experiment puts beside its data: pictures and tables. */
public final class ExperimentReport {

    private ExperimentReport() {}

    /**
     * Writes the files and names them, most telling first, with the record of the experiment last.
     *
     * @throws dev.assay.internal.errors.InvalidInputException when a file cannot be written
     */
    public static List<Path> files(ExperimentFigures experiment) {
        Path folder = experiment.folder();
        List<Path> files = new ArrayList<>();
        for (NamedPicture picture : ExperimentPictures.of(experiment)) {
            files.add(written(folder.resolve(picture.fileName()), Pictures.file(picture.picture())));
        }
        files.add(written(folder.resolve("levels.csv"), LevelCsv.of(experiment)));
        EventFigures events = experiment.events();
        if (events != null) {
            if (events.anyPut()) {
                files.add(written(folder.resolve("events.csv"), EventCsv.events(experiment, events)));
            }
            files.add(written(folder.resolve("activations.csv"), EventCsv.activations(experiment, events)));
        }
        files.addAll(RowCsv.write(folder, experiment.rows()));
        for (DataTable table : experiment.additions().tables()) {
            files.add(written(folder.resolve(table.name() + ".csv"), csv(table)));
        }
        files.add(folder.resolve("experiment.json"));
        return files;
    }

    private static String csv(DataTable table) {
        StringBuilder csv = new StringBuilder();
        CsvRow.append(csv, table.columns());
        table.rows().forEach(row -> CsvRow.append(csv, row));
        return csv.toString();
    }

    private static Path written(Path file, String content) {
        ReportFile.write(file, content);
        return file;
    }
}
