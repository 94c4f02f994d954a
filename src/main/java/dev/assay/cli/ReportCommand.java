package dev.assay.cli;

import dev.assay.internal.report.RunReport;
import dev.assay.internal.report.RunSummary;
import dev.assay.internal.report.allure.AllureFolder;
import dev.assay.internal.report.allure.AllureSite;
import dev.assay.internal.report.figures.RunFigures;
import dev.assay.internal.report.figures.RunStart;
import dev.assay.internal.report.markup.Times;
import dev.assay.internal.runfolder.RunFolder;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes the report of a run and prints its summary. */
@Command(
        name = "report",
        description = {
            "Make the report of a run from what it left on disk, also of an unfinished one: index.html in the run's "
                    + "folder, pictures and CSV in the folders of its experiments. Then print the summary."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  assay report", "  assay report --run 20261121-142258-3f9a --parquet"})
final class ReportCommand implements Runnable {

    private final PrintStream out;

    @Option(names = "--root", paramLabel = "DIR", description = "Where the runs are (target/assay).")
    private Path root = Path.of("target/assay");

    @Option(names = "--run", paramLabel = "ID", description = "Which run (the newest).")
    private @Nullable String id;

    @Option(
            names = "--summary",
            description = "Only print the summary. The report is made if it is missing or older than the data.")
    private boolean summary;

    @Mixin
    private ParquetOption parquet = new ParquetOption();

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "If the newest run is older than this, say so instead of reporting it. "
                    + "For example 2026-11-21T14:22:58Z.")
    private @Nullable String since;

    @Option(
            names = "--allure",
            paramLabel = "DIR",
            description = "Where Allure's HTML report is. The tag by which it reports its readers to others is taken "
                    + "out of it, and the summary names it.")
    private @Nullable Path allure;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ReportCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public void run() {
        Optional<Instant> earliest = Optional.ofNullable(since).map(this::instant);
        checkRoot(earliest.isPresent());
        parquet.check();
        Optional<RunFolder> folder = find();
        if (folder.isEmpty()) {
            out.println("Assay: no run in " + root + ": no experiment has run (skipped, or none was selected).");
            return;
        }
        Instant started = RunStart.of(folder.get()).record().startedAt();
        if (earliest.isPresent() && started.isBefore(earliest.get())) {
            out.println("Assay: no experiment ran in this build (skipped, or none was selected). The newest run, "
                    + folder.get().id() + " of " + Times.utc(started) + ", is in "
                    + folder.get().path());
            return;
        }
        report(folder.get());
    }

    /** A build that skipped its experiments has no folder of runs, which is no mistake. */
    private void checkRoot(boolean afterBuild) {
        if (Files.exists(root) ? !Files.isDirectory(root) : !afterBuild) {
            throw wrong("--root (" + root + ") must be a folder of runs, but "
                    + (Files.exists(root) ? "is a file" : "does not exist")
                    + ". Use the folder that assay.output names");
        }
    }

    private Optional<RunFolder> find() {
        List<RunFolder> runs = RunFolder.all(root);
        if (id == null) {
            return runs.stream().findFirst();
        }
        return Optional.of(runs.stream()
                .filter(folder -> folder.id().equals(id))
                .findFirst()
                .orElseThrow(() -> wrong("run (" + id + ") must be one of those in " + root + ": "
                        + runs.stream().map(RunFolder::id).toList())));
    }

    private void report(RunFolder folder) {
        Optional<Path> site = Optional.ofNullable(allure).map(this::allurePage);
        boolean isThere = summary && RunReport.upToDate(folder);
        RunFigures figures = isThere ? RunFigures.of(folder) : RunReport.made(folder);
        parquet.write(folder, out);
        List<Path> reports = new ArrayList<>();
        reports.add(folder.path().resolve(RunReport.PAGE));
        site.ifPresent(reports::add);
        RunSummary.print(figures, reports, out);
    }

    private Path allurePage(Path folder) {
        AllureSite.keepHistory(folder, AllureFolder.configured().path());
        return AllureSite.withoutAnalytics(folder)
                .orElseThrow(
                        () -> wrong("--allure (" + folder + ") must be the folder of Allure's HTML report, but has "
                                + "no index.html. Make Allure's report first, or leave out --allure"));
    }

    private Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw wrong("option --since (" + text + ") must be a time such as 2026-11-21T14:22:58Z");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
