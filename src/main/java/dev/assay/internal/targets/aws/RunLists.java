package dev.assay.internal.targets.aws;

import dev.assay.internal.json.JsonFile;
import dev.assay.internal.json.OutputFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of a folder of lists: {@code <run>.json} says whose list {@code <run>.jsonl} is. */
final class RunLists {

    private RunLists() {}

    static Path header(Path folder, String run) {
        return folder.resolve(run + ".json");
    }

    static Path lines(Path folder, String run) {
        return folder.resolve(run + ".jsonl");
    }

    /** Whose lists are there; one that cannot be read is passed over: tags find what it lists. */
    static List<RunHeader> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).endsWith(".json"))
                    .sorted()
                    .flatMap(RunLists::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Stream<RunHeader> read(Path file) {
        try {
            return Stream.of(JsonFile.read(file, RunHeader.class));
        } catch (UncheckedIOException damaged) {
            return Stream.empty();
        }
    }

    /** Deletes the list of a run of which nothing is left. */
    static void delete(Path folder, String run) {
        try {
            Files.deleteIfExists(lines(folder, run));
            Files.deleteIfExists(header(folder, run));
        } catch (IOException e) {
            throw OutputFolder.unwritable(folder, e);
        }
    }
}
