package dev.assay.cli;

import dev.assay.internal.run.FoundExperiments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the JVM of a module answers if it is asked which experiments it has, before any of them is run.
 *
 * @param experiments how many a build would run
 * @param names those of the names asked for that it has
 */
record ModuleAnswer(int experiments, List<String> names) {

    /** The file into which it answers. No option of users. */
    private static final String FILE = "dev.assay.cli.answerInto";

    ModuleAnswer {
        names = List.copyOf(names);
    }

    /**
     * Asks a module.
     *
     * @param jvm runs the command in the module's JVM with one more option of the JVM, and tells its exit code
     */
    static ModuleAnswer to(ToIntFunction<String> jvm) {
        try {
            Path file = Files.createTempFile("assay-experiments", ".txt");
            try {
                int code = jvm.applyAsInt("-D" + FILE + "=" + file);
                List<String> lines = Files.readAllLines(file);
                if (code != ExitCode.DONE || lines.isEmpty()) {
                    throw new CommandFailedException("The experiments of a module cannot be listed: see above");
                }
                return new ModuleAnswer(Integer.parseInt(lines.get(0)), lines.subList(1, lines.size()));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The experiments of a module cannot be read: " + e.getMessage(), e);
        }
    }

    /** Where this JVM is asked for an answer; null if it is to do its command. */
    static @Nullable Path asked() {
        String file = System.getProperty(FILE);
        return file == null ? null : Path.of(file);
    }

    /** Answers for this JVM. */
    static void write(Path file, List<String> names) {
        FoundExperiments found = FoundExperiments.on(Project.classPath());
        List<String> lines =
                new ArrayList<>(List.of(String.valueOf(found.named().size())));
        names.stream().filter(found::has).forEach(lines::add);
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
