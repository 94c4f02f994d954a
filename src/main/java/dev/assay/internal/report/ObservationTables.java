package dev.assay.internal.report;

import dev.assay.data.Observation;
import dev.assay.internal.csv.CsvInPassing;
import dev.assay.internal.csv.ObservationCsv;
import dev.assay.internal.runfolder.ExperimentFolder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The file {@code observations.csv} of each experiment, written while figures are made of the same observations. */
final class ObservationTables implements AutoCloseable {

    private final Map<Path, CsvInPassing> tables = new HashMap<>();

    /** Begins a table with the first observation: figures that cannot be made read none. */
    Consumer<Observation> sink(ExperimentFolder experiment) {
        return observation -> tables.computeIfAbsent(
                        experiment.path(), path -> new CsvInPassing(file(experiment), experiment))
                .add(observation);
    }

    /** Completes the table; writes that of an experiment of which no figures were made. */
    void finish(ExperimentFolder experiment) {
        CsvInPassing table = tables.get(experiment.path());
        if (table == null) {
            ObservationCsv.write(file(experiment), experiment);
        } else {
            table.finish();
        }
    }

    private static Path file(ExperimentFolder experiment) {
        return experiment.path().resolve("observations.csv");
    }

    @Override
    public void close() {
        tables.values().forEach(CsvInPassing::close);
    }
}
