package dev.assay.internal.run;

import dev.assay.internal.definition.ExperimentDefinition;
import dev.assay.internal.definition.RunSettings;
import dev.assay.internal.design.Design;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.measurement.MeasurementPlan;
import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.internal.runfolder.ExperimentRecord;
import dev.assay.internal.runfolder.RunFolder;
import dev.assay.internal.runfolder.RunRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What an earlier part of a run left of one experiment, and where the measurement goes on. */
final class GoingOn {

    private GoingOn() {}

    /**
     * The folder of a run that goes on.
     *
     * @throws InvalidInputException if there is none, or it was measured elsewhere or at another scale
     */
    static RunFolder folder(RunSettings settings, String run, String target) {
        Path path = settings.output().resolve(run);
        if (run.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,99}")) {
            for (RunFolder one : RunFolder.all(settings.output())) {
                if (one.id().equals(run) && isSame(one.run(), settings, target)) {
                    return one;
                }
            }
        }
        throw new InvalidInputException(
                Problem.RESUME,
                RunSettings.RESUME + " (" + path.getFileName() + ") must be a run in " + settings.output()
                        + " that was measured on target " + target + " at scale "
                        + settings.scale().label(),
                "Name another one, or start a new run");
    }

    private static boolean isSame(RunRecord earlier, RunSettings settings, String target) {
        return earlier.target().equals(target)
                && earlier.scale().equals(settings.scale().label());
    }

    /**
     * The design with the seed of the first part.
     *
     * @throws InvalidInputException if it was another design
     */
    static Design design(ExperimentRecord earlier, ExperimentDefinition definition, String run) {
        Design before = earlier.design();
        Design now = definition.design();
        if (definition.stopping() != null && isWhole(earlier)) {
            return before;
        }
        Design asBefore = now.withSeed(before.seed());
        if (!asBefore.equals(before)) {
            throw new InvalidInputException(
                    Problem.RESUME,
                    RunSettings.RESUME + " (" + run + ") must have measured " + earlier.name()
                            + " with the same design",
                    "Undo what was changed, or start a new run");
        }
        return before;
    }

    /** Whether the first part measured it to its end. */
    static boolean isWhole(ExperimentRecord earlier) {
        return earlier.failure() == null && earlier.observations() != null;
    }

    /**
     * Takes the torn generation out of the data, and marks that it did. What functions had pushed into a bucket of the run, and nobody had collected, is
     * gone with it: an experiment whose functions push profiles, or records of their invocations, is measured again as a whole.
     *
     * @return the generation that is measured next
     */
    static int prepare(ExperimentFolder place, ExperimentDefinition definition, ExperimentRecord earlier) {
        int last = place.lastGeneration();
        int from = pushes(definition.plan()) ? 0 : Math.max(last, 0);
        long taken = place.takeOut(from);
        if (taken > 0) {
            List<String> warnings = new ArrayList<>(earlier.warnings());
            warnings.add(
                    "The run was interrupted in generation " + last + ". " + taken + " observations from generation "
                            + from + " on are in torn-journal.jsonl, and were measured again");
            place.write(earlier.warned(warnings));
        } else {
            place.write(earlier);
        }
        return from;
    }

    private static boolean pushes(MeasurementPlan plan) {
        return plan.collection() != null || plan.events() != null || plan.trace() != null;
    }
}
