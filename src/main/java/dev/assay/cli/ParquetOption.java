package dev.assay.cli;

import dev.assay.internal.csv.ObservationParquet;
import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.internal.runfolder.RunFolder;
import java.io.PrintStream;
import picocli.CommandLine.Option;

/** Whether observations are also written as Parquet. */
final class ParquetOption {

    @Option(
            names = "--parquet",
            description =
                    "Also write observations.parquet beside observations.csv. Needs org.duckdb:duckdb_jdbc on the "
                            + "class path; the command line has it.")
    private boolean wanted;

    /** Refuses it before anything is done. */
    void check() {
        if (wanted && !ObservationParquet.isPossible()) {
            throw new CommandFailedException("--parquet must find DuckDB on the class path. Add the dependency"
                    + " org.duckdb:duckdb_jdbc to your project, or use Assay's own command line");
        }
    }

    void write(RunFolder run, PrintStream out) {
        if (wanted) {
            for (ExperimentFolder experiment : run.experiments()) {
                out.println("data: " + ObservationParquet.write(experiment));
            }
        }
    }
}
