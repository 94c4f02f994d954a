package dev.assay.cli;

import dev.assay.internal.report.RunReport;
import dev.assay.internal.saaf.FaasExperiment;
import dev.assay.internal.saaf.FaasOutput;
import dev.assay.internal.saaf.ImportedRun;
import dev.assay.internal.saaf.ReportKeys;
import dev.assay.internal.saaf.RunTable;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is made of profiles that come from elsewhere. */
final class ImportedReports {

    @Option(names = "--output", paramLabel = "DIR", description = "The folder of runs (target/assay).")
    Path output = Path.of("target/assay");

    @Option(
            names = {"-e", "--experiment"},
            paramLabel = "FILE",
            description = "An experiment of FaaS Runner: also make the report that it describes.")
    private @Nullable Path experiment;

    @Option(
            names = "--group-by",
            paramLabel = "ATTRIBUTE",
            split = ",",
            description = "Also make a report in FaaS Runner's layout, grouped by these attributes.")
    private List<String> groups = List.of();

    @Mixin
    private ParquetOption parquet = new ParquetOption();

    /** Writes the run, its page and tables, and the report in FaaS Runner's layout if one is wanted. */
    void make(ImportedRun run, ImportedRun.Profiles profiles, String name, PrintStream out) {
        run.write(profiles);
        Path page = RunReport.write(run.folder());
        Path folder = run.experiment().path();
        out.println("data: " + folder.resolve("observations.csv"));
        parquet.write(run.folder(), out);
        if (experiment != null || !groups.isEmpty()) {
            ReportKeys keys = experiment == null ? ReportKeys.groupedBy(groups) : FaasExperiment.reportKeys(experiment);
            RunTable table = new RunTable();
            profiles.forEach(profile -> table.add(profile, "zAll", "Final Results:"));
            out.println("report in FaaS Runner's layout: "
                    + new FaasOutput(folder)
                            .report(name, "Setting up test: found runs=" + table.size(), table, keys, List.of()));
        }
        out.println("page: " + page);
    }

    /** Reads the experiment's file before anything else is done. */
    void check() {
        parquet.check();
        if (experiment != null) {
            FaasExperiment.reportKeys(experiment);
        }
    }
}
