package dev.assay.cli;

import dev.assay.internal.report.RunReport;
import dev.assay.internal.report.RunSummary;
import dev.assay.internal.report.allure.AllureSite;
import dev.assay.internal.report.figures.RunFigures;
import dev.assay.internal.report.figures.RunStart;
import dev.assay.internal.report.markup.Times;
import dev.assay.internal.runfolder.RunFolder;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the report of a run and prints its summary. */
record ReportCommand(Options options) {

    private static final Set<String> WITH_VALUE = Set.of("--root", "--run", "--since", "--allure");
    private static final Set<String> ALONE = Set.of("--summary");
    private static final String ROOT = "target/assay";

    static ReportCommand parse(List<String> arguments) {
        if (!arguments.get(0).equals("report")) {
            throw new UsageException("command (" + arguments.get(0) + ") must be report or explain");
        }
        return new ReportCommand(Options.parse(arguments.subList(1, arguments.size()), WITH_VALUE, ALONE));
    }

    void run(PrintStream out) {
        Path root = Path.of(options.value("--root").orElse(ROOT));
        Optional<Instant> since = options.value("--since").map(ReportCommand::instant);
        Optional<RunFolder> folder = find(root);
        if (folder.isEmpty()) {
            out.println("Assay: no run in " + root + ": no experiment has run (skipped, or none was selected).");
            return;
        }
        Instant started = RunStart.of(folder.get()).record().startedAt();
        if (since.isPresent() && started.isBefore(since.get())) {
            out.println("Assay: no experiment ran in this build (skipped, or none was selected). The newest run, "
                    + folder.get().id() + " of " + Times.utc(started) + ", is in "
                    + folder.get().path());
            return;
        }
        report(folder.get(), out);
    }

    private Optional<RunFolder> find(Path root) {
        Optional<String> id = options.value("--run");
        if (id.isEmpty()) {
            return RunFolder.all(root).stream().findFirst();
        }
        return Optional.of(RunFolder.all(root).stream()
                .filter(folder -> folder.id().equals(id.get()))
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        "run (" + id.get() + ") must be one of those in " + root + ": " + ids(root))));
    }

    private static List<String> ids(Path root) {
        return RunFolder.all(root).stream().map(RunFolder::id).toList();
    }

    private void report(RunFolder folder, PrintStream out) {
        RunFigures figures = RunFigures.of(folder);
        if (!options.has("--summary") || !RunReport.upToDate(folder)) {
            RunReport.write(folder, figures);
        }
        List<Path> reports = new ArrayList<>();
        reports.add(folder.path().resolve(RunReport.PAGE));
        options.value("--allure")
                .map(Path::of)
                .flatMap(AllureSite::withoutAnalytics)
                .ifPresent(reports::add);
        RunSummary.print(figures, reports, out);
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new UsageException("option --since (" + text + ") must be a time such as 2026-11-21T14:22:58Z");
        }
    }
}
