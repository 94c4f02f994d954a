package dev.assay.internal.report;

import dev.assay.internal.report.figures.RunFigures;
import dev.assay.internal.report.page.RunPage;
import dev.assay.internal.runfolder.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;

/**
 * The report of a run: the page {@code index.html} in the run's folder, and in each experiment's folder its pictures and
 * tables ({@code observations.csv}, {@code levels.csv}). Made from what is on disk, so also of a run that was killed.
 */
public final class RunReport {

    /** The name of the page in the run's folder. */
    public static final String PAGE = "index.html";

    private RunReport() {}

    /**
     * Makes the report, replacing an earlier one.
     *
     * @return the page
     * @throws dev.assay.internal.errors.InvalidInputException when a file of it cannot be written
     */
    public static Path write(RunFolder folder) {
        made(folder);
        return folder.path().resolve(PAGE);
    }

    /** The same, for whoever wants the figures too: reading a journal takes most of the time of a report. */
    public static RunFigures made(RunFolder folder) {
        RunFigures run;
        try (ObservationTables tables = new ObservationTables()) {
            run = RunFigures.of(folder, tables::sink);
            folder.experiments().forEach(tables::finish);
        }
        run.experiments().forEach(ExperimentReport::files);
        ReportFile.write(folder.path().resolve(PAGE), RunPage.of(run));
        return run;
    }

    /** Whether the page is there and no data of the run are newer. */
    public static boolean upToDate(RunFolder folder) {
        try {
            FileTime made = Files.getLastModifiedTime(folder.path().resolve(PAGE));
            try (Stream<Path> files = Files.walk(folder.path(), 2)) {
                return files.filter(RunReport::data).noneMatch(file -> newer(file, made));
            }
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean data(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".json") || name.endsWith(".jsonl");
    }

    private static boolean newer(Path file, FileTime than) {
        try {
            return Files.getLastModifiedTime(file).compareTo(than) > 0;
        } catch (IOException e) {
            return true;
        }
    }
}
