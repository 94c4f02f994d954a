package dev.assay.internal.report.figures;

import dev.assay.data.Observation;
import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.internal.runfolder.RunFolder;
import dev.assay.internal.runfolder.RunRecord;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What reports show of a run.
 *
 * @param folder where its data are
 * @param run what was chosen, where it ran, on what
 * @param experiments its experiments
 * @param damage which of its files could not be read and why; empty when all could
 */
public record RunFigures(Path folder, RunRecord run, List<ExperimentFigures> experiments, List<String> damage) {

    public RunFigures {
        experiments = List.copyOf(experiments);
        damage = List.copyOf(damage);
    }

    /** Reads the files of a run once, also of one that is unfinished; a damaged file is named, the others are read. */
    public static RunFigures of(RunFolder folder) {
        return of(folder, experiment -> observation -> {});
    }

    /** The same; each observation that is read goes to the sink of its experiment as well. */
    public static RunFigures of(RunFolder folder, Function<ExperimentFolder, Consumer<Observation>> sinks) {
        List<String> damage = new ArrayList<>();
        RunStart start = RunStart.of(folder);
        if (start.damage() != null) {
            damage.add(start.damage());
        }
        for (Path lacking : folder.withoutRecord()) {
            damage.add(lacking.resolve("experiment.json")
                    + " is missing: the experiment whose data lie beside it cannot be" + " reported. Restore the file");
        }
        List<ExperimentFigures> experiments = new ArrayList<>();
        for (ExperimentFolder experiment : folder.experiments()) {
            try {
                experiments.add(ExperimentFigures.of(experiment, sinks.apply(experiment)));
            } catch (UncheckedIOException e) {
                damage.add(String.valueOf(e.getMessage()));
            }
        }
        return new RunFigures(folder.path(), start.record(), experiments, damage);
    }

    public VerdictCounts counts() {
        return new VerdictCounts(experiments.stream()
                .flatMap(experiment -> experiment.claims().stream())
                .toList());
    }

    /** Whether the run was closed in an orderly way. */
    public boolean finished() {
        return run.endedAt() != null;
    }
}
