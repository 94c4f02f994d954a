package dev.assay.internal.report;

import dev.assay.internal.csv.ObservationCsv;
import dev.assay.internal.report.figures.RunFigures;
import dev.assay.internal.report.page.RunPage;
import dev.assay.internal.runfolder.ExperimentFolder;
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
        return write(folder, RunFigures.of(folder));
    }

    /** Makes the report from figures that were read already. */
    public static Path write(RunFolder folder, RunFigures run) {
        run.experiments().forEach(ExperimentReport::files);
        folder.experiments().forEach(experiment -> observations(experiment, run));
        Path page = folder.path().resolve(PAGE);
        ReportFile.write(page, RunPage.of(run));
        return page;
    }

    private static void observations(ExperimentFolder experiment, RunFigures run) {
        Path file = experiment.path().resolve("observations.csv");
        run.experiments().stream()
                .filter(read -> read.folder().equals(experiment.path()))
                .findFirst()
                .ifPresentOrElse(
                        read -> ObservationCsv.write(file, experiment, read.columns()),
                        () -> ObservationCsv.write(file, experiment));
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
