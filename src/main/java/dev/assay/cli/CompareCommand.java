package dev.assay.cli;

import dev.assay.internal.report.comparison.ComparedExperiment;
import dev.assay.internal.report.comparison.ComparedLevel;
import dev.assay.internal.report.comparison.RunComparison;
import dev.assay.internal.runfolder.RunFolder;
import dev.assay.internal.stats.Estimate;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows two runs side by side. */
@Command(
        name = "compare",
        description = {
            "Compare two runs, level by level: by what factor the durations of the second are longer.",
            "The intervals hold what differs between instances. What differs between the days of two runs is not in "
                    + "them: for a verdict, measure both versions in one run (@Version)."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  assay compare 20261121-142258-3f9a 20261122-142301-07bc",
            "  assay compare /mnt/monday/20261121-142258-3f9a target/assay/20261122-142301-07bc"
        })
final class CompareCommand implements Runnable {

    private static final int MOST_RUNS = 10;

    private final PrintStream out;

    @Parameters(index = "0", paramLabel = "RUN", description = "The first run: its id, or its folder.")
    private String first = "";

    @Parameters(index = "1", paramLabel = "RUN", description = "The second run.")
    private String second = "";

    @Option(names = "--root", paramLabel = "DIR", description = "Where the runs are (target/assay).")
    private Path root = Path.of("target/assay");

    CompareCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public void run() {
        RunFolder before = folder(first);
        RunFolder after = folder(second);
        RunComparison comparison = RunComparison.of(before, after);
        if (comparison.experiments().isEmpty()) {
            throw new CommandFailedException(
                    "runs (" + before.id() + ", " + after.id() + ") must have an experiment in common, and have none");
        }
        out.println("Run " + after.id() + " compared with " + before.id());
        comparison.experiments().forEach(this::print);
        if (!comparison.differences().isEmpty()) {
            out.println();
            out.println("What else differs between the runs, and may be the cause:");
            comparison.differences().forEach(one -> out.println("  " + one));
        }
    }

    private RunFolder folder(String run) {
        Path path = Path.of(run);
        Path found = Files.isDirectory(path) ? path : root.resolve(run);
        if (!Files.isDirectory(found)) {
            throw new CommandFailedException("run (" + run + ") must be a run's id or its folder; " + runsThere());
        }
        return RunFolder.open(found);
    }

    private String runsThere() {
        List<String> ids = RunFolder.all(root).stream().map(RunFolder::id).toList();
        return ids.isEmpty()
                ? root + " holds no run: name another folder with --root"
                : root + " holds " + String.join(", ", ids.subList(0, Math.min(MOST_RUNS, ids.size())));
    }

    private void print(ComparedExperiment experiment) {
        out.println();
        out.println(experiment.name());
        TextTable table = new TextTable(
                List.of("level", "median before (ms)", "after (ms)", "ratio", "interval", "the durations are"));
        experiment.levels().forEach(level -> table.row(row(level)));
        table.lines().forEach(line -> out.println("  " + line));
        if (experiment.levels().stream().anyMatch(level -> level.ratio() != null)) {
            out.println("  All " + experiment.levels().size()
                    + " intervals hold together at 95%, if nothing but the instances differs between the runs.");
        }
        experiment.left().forEach(one -> out.println("  " + one));
        out.println("  " + experiment.failures());
        experiment.verdicts().forEach(one -> out.println("  " + one));
    }

    private static List<String> row(ComparedLevel level) {
        Estimate ratio = level.ratio();
        return List.of(
                level.label(),
                figure(level.before()),
                figure(level.after()),
                ratio == null ? "-" : figure(ratio.value()),
                ratio == null
                        ? "-"
                        : "[" + figure(ratio.interval().low()) + ", "
                                + figure(ratio.interval().high()) + "]",
                level.inWords());
    }

    private static String figure(@Nullable Double value) {
        return value == null ? "-" : String.format(Locale.ROOT, "%.4g", value);
    }
}
