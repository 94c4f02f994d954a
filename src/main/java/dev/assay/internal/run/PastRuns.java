package dev.assay.internal.run;

import dev.assay.internal.definition.ExperimentDefinition;
import dev.assay.internal.definition.RunSettings;
import dev.assay.internal.design.Scale;
import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.internal.runfolder.Measured;
import dev.assay.internal.runfolder.Night;
import dev.assay.internal.runfolder.NightVerdict;
import dev.assay.internal.runfolder.NightVerdicts;
import dev.assay.internal.runfolder.Nights;
import dev.assay.internal.verdicts.WhenUndecided;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is kept of earlier runs: the history of nightly runs, and the baselines that stand beside experiments. */
final class PastRuns {

    private static final List<String> SOURCES = List.of("src/test/java", "experiments", "src/main/java");

    /** So many runs are copied into the folder of a run. */
    private static final int MOST_RUNS = 60;

    private final RunSettings settings;

    PastRuns(RunSettings settings) {
        this.settings = settings;
    }

    /** Keeps what was measured, as far as the run's settings ask for it, and says what differs from what was kept before. */
    List<String> remember(ExperimentDefinition definition, String run, String target, Measured measured) {
        List<Night> now = Changes.nights(run, target, definition.name(), measured);
        List<String> sentences = new ArrayList<>();
        Optional<Path> source = source(definition.type());
        if (settings.writesBaseline()) {
            sentences.add(writeBaseline(source, definition, now));
        } else {
            source.map(PastRuns::baseline).ifPresent(file -> {
                List<Night> baseline = new Nights(file).all();
                List<Night> same = Changes.ofTheSame(baseline, now);
                keep(measured.folder().baseline(), same);
                keep(measured.folder().history(), same.isEmpty() ? List.of() : now);
                sentences.addAll(Changes.sinceBaseline(baseline, now));
            });
        }
        nights().ifPresent(folder -> {
            Nights history = Nights.history(folder, definition.name());
            history.add(now);
            List<Night> all = history.all();
            keep(measured.folder().history(), Changes.newest(Changes.ofTheSame(all, now), MOST_RUNS));
            sentences.addAll(Changes.inHistory(all, now));
        });
        return sentences;
    }

    /** A copy in the folder of the run, which has all that its report needs. */
    private static void keep(Nights copy, List<Night> nights) {
        if (!nights.isEmpty()) {
            copy.replace(nights);
        }
    }

    /** Keeps what a claim came to, and what it came to in the nights before. */
    synchronized void remember(ExperimentDefinition definition, ExperimentFolder place, NightVerdict now) {
        nights().ifPresent(folder -> {
            NightVerdicts history = NightVerdicts.history(folder, definition.name());
            history.add(List.of(now));
            place.verdictHistory().add(history.ofClaim(now, MOST_RUNS));
        });
    }

    /** What becomes of a test if its data do not decide it, by the nights before. */
    WhenUndecided whenUndecided(ExperimentDefinition definition, NightVerdict now) {
        return WhenUndecided.after(nights().map(folder ->
                        NightVerdicts.history(folder, definition.name()).undecidedBefore(now))
                .orElse(List.of()));
    }

    /** Where nightly runs keep their history; empty if this one keeps none. */
    private Optional<Path> nights() {
        return settings.scale() == Scale.NIGHTLY ? settings.history() : Optional.empty();
    }

    private static String writeBaseline(Optional<Path> source, ExperimentDefinition definition, List<Night> now) {
        if (source.isEmpty()) {
            return "No baseline was written: the source of " + definition.type().getName() + " is not below "
                    + String.join(", ", SOURCES);
        }
        Path file = baseline(source.get());
        new Nights(file).replace(now);
        return "The baseline was written to " + file;
    }

    /** The source file of an experiment, if it is where Maven and Gradle have it. */
    private static Optional<Path> source(Class<?> type) {
        String file = type.getName().replace('.', '/') + ".java";
        return SOURCES.stream()
                .map(root -> Path.of(root).resolve(file))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static Path baseline(Path source) {
        String name = String.valueOf(source.getFileName());
        return source.resolveSibling(name.substring(0, name.length() - ".java".length()) + ".baseline.jsonl");
    }
}
