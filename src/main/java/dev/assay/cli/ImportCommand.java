package dev.assay.cli;

import dev.assay.internal.run.RunIds;
import dev.assay.internal.saaf.ImportedRun;
import dev.assay.internal.saaf.SaafResults;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes results of SAAF as a run of Assay's. */
@Command(
        name = "import",
        description =
                "Take results of SAAF as a run: folders with JSON files, reports of FaaS Runner, and other CSV files.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  assay import history/hello-exampleExperiment-512MBs-run0",
            "  assay import history/*.csv --group-by cpuType,newcontainer",
            "  assay import .s3cache -e experiments/exampleExperiment.json"
        })
final class ImportCommand implements Runnable {

    private final PrintStream out;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Folders of JSON files, and CSV files.")
    private List<Path> paths = List.of();

    @Option(names = "--name", paramLabel = "NAME", description = "The name of the experiment (that of the first path).")
    private @Nullable String name;

    @Mixin
    private ImportedReports reports = new ImportedReports();

    ImportCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public void run() {
        reports.check();
        SaafResults results = new SaafResults(paths);
        String called =
                name == null ? String.valueOf(paths.get(0).getFileName()).replaceAll("\\.(csv|json)$", "") : name;
        int[] count = {0};
        results.forEach(profile -> count[0]++);
        if (count[0] == 0) {
            throw new CommandFailedException("files (" + paths + ") must hold runs, and none was found in them");
        }
        ImportedRun run = ImportedRun.begin(reports.output, RunIds.next(Instant.now()), called, "files of SAAF");
        out.println(count[0] + " runs");
        reports.make(run, results, called, out);
    }
}
