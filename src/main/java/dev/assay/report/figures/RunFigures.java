package dev.assay.report.figures;

import dev.assay.data.RunFolder;
import dev.assay.data.RunRecord;
import java.nio.file.Path;
import java.util.List;

/**
 * What reports show of a run.
 *
 * @param folder where its data are
 * @param run what was chosen, where it ran, on what
 * @param experiments its experiments
 */
public record RunFigures(Path folder, RunRecord run, List<ExperimentFigures> experiments) {

    /** Reads the files of a run once, also of one that is unfinished. */
    public static RunFigures of(RunFolder folder) {
        return new RunFigures(
                folder.path(),
                folder.run(),
                folder.experiments().stream().map(ExperimentFigures::of).toList());
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
