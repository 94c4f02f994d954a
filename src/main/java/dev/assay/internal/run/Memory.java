package dev.assay.internal.run;

import dev.assay.internal.definition.ExperimentDefinition;
import dev.assay.internal.definition.RunSettings;
import dev.assay.internal.design.Scale;
import dev.assay.internal.runfolder.Measured;
import dev.assay.internal.runfolder.Night;
import dev.assay.internal.runfolder.Nights;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The history of nightly runs, and the baselines that stand beside experiments. */
final class Memory {

    private static final List<String> SOURCES = List.of("src/test/java", "experiments", "src/main/java");

    private final RunSettings settings;

    Memory(RunSettings settings) {
        this.settings = settings;
    }

    /** Keeps what was measured, as far as the run is told to, and says what differs from what was kept before. */
    List<String> remember(ExperimentDefinition definition, String run, String target, Measured measured) {
        List<Night> now = Changes.nights(run, target, definition.name(), measured);
        List<String> sentences = new ArrayList<>();
        Optional<Path> source = source(definition.type());
        if (settings.writesBaseline()) {
            sentences.add(writeBaseline(source, definition, now));
        } else {
            source.map(Memory::baseline)
                    .ifPresent(file -> sentences.addAll(Changes.sinceBaseline(new Nights(file).all(), now)));
        }
        if (settings.scale() == Scale.NIGHTLY && settings.history().isPresent()) {
            Nights history = Nights.history(settings.history().get(), definition.name());
            history.add(now);
            sentences.addAll(Changes.inHistory(history.all(), now));
        }
        return sentences;
    }

    private static String writeBaseline(Optional<Path> source, ExperimentDefinition definition, List<Night> now) {
        if (source.isEmpty()) {
            return "No baseline was written: the source of " + definition.type().getName() + " is not below "
                    + String.join(", ", SOURCES);
        }
        Path file = baseline(source.get());
        try {
            new Nights(file).replace(now);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be replaced: " + e.getMessage(), e);
        }
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
