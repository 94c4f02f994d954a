package dev.assay.internal.runfolder;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.json.JsonFile;
import dev.assay.internal.json.OutputFolder;
import dev.assay.internal.text.Slug;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a run leaves on disk: {@code <root>/<run id>/} with {@code run.json} and a folder for each experiment. Nothing of it
 * is held in memory, so that an unfinished run is read like any other.
 */
public final class RunFolder {

    private static final String RUN = "run.json";

    private final Path path;

    private RunFolder(Path path) {
        this.path = path;
    }

    /**
     * Makes the folder of a new run below the root and writes its record, which shows that the folder can be written.
     *
     * @throws InvalidInputException when it cannot be written, or when the run's id is taken or not a plain name
     */
    public static RunFolder create(Path root, RunRecord run) {
        if (!run.id().matches("[A-Za-z0-9][A-Za-z0-9_-]{0,99}")) {
            throw new InvalidInputException(
                    Problem.OUTPUT_FOLDER,
                    "run id (" + run.id() + ") must consist of letters, digits, - and _",
                    "Use an id such as 20261121-142258-3f9a");
        }
        OutputFolder.make(root);
        Path path = root.resolve(run.id());
        if (!OutputFolder.claim(path)) {
            throw new InvalidInputException(
                    Problem.OUTPUT_FOLDER, "run folder (" + path + ") must be new", "Start the run with a new id");
        }
        RunFolder folder = new RunFolder(path);
        folder.write(run);
        return folder;
    }

    /**
     * The folder of a run that is there.
     *
     * @throws InvalidInputException when it holds no run
     */
    public static RunFolder open(Path folder) {
        if (!isRun(folder)) {
            throw new InvalidInputException(
                    Problem.OUTPUT_FOLDER,
                    "run folder (" + folder + ") must hold " + RUN,
                    "Name the folder of one run, for example target/assay/20261121-142258-3f9a");
        }
        return new RunFolder(folder);
    }

    /** All runs below the root, the newest first; none when the root is not there. */
    public static List<RunFolder> all(Path root) {
        return folders(root, RUN).stream()
                .sorted(Comparator.comparing(Path::getFileName).reversed())
                .map(RunFolder::new)
                .toList();
    }

    public Path path() {
        return path;
    }

    /** The run's id, by which its folder is named. */
    public String id() {
        return String.valueOf(path.getFileName());
    }

    /**
     * The record as it is on disk now.
     *
     * @throws UncheckedIOException when it cannot be read or is damaged
     */
    public RunRecord run() {
        return JsonFile.read(path.resolve(RUN), RunRecord.class);
    }

    /** Replaces the record. */
    public void write(RunRecord run) {
        JsonFile.write(path.resolve(RUN), run);
    }

    /** The experiments of the run, by the names of their folders. */
    public List<ExperimentFolder> experiments() {
        return folders(path, ExperimentFolder.RECORD).stream()
                .sorted()
                .map(ExperimentFolder::new)
                .toList();
    }

    /** Folders that hold data of an experiment and lack its record, so that nothing of them can be reported. */
    public List<Path> withoutRecord() {
        return Stream.of("journal.jsonl", "verdicts.jsonl")
                .flatMap(file -> folders(path, file).stream())
                .distinct()
                .filter(folder -> !Files.exists(folder.resolve(ExperimentFolder.RECORD)))
                .sorted()
                .toList();
    }

    /** The folder of an experiment that has one. */
    public Optional<ExperimentFolder> find(String name) {
        return experiments().stream().filter(one -> one.holds(name)).findFirst();
    }

    /** The folder of an experiment: made when it is new, otherwise the one of that name with its record replaced. */
    public synchronized ExperimentFolder experiment(ExperimentRecord record) {
        ExperimentFolder folder = new ExperimentFolder(folderFor(record.name()));
        folder.write(record);
        return folder;
    }

    private Path folderFor(String name) {
        Path first = path.resolve(Slug.of(name));
        if (OutputFolder.claim(first) || new ExperimentFolder(first).holds(name)) {
            return first;
        }
        Path second = path.resolve(Slug.distinct(name));
        OutputFolder.make(second);
        return second;
    }

    private static boolean isRun(Path folder) {
        return Files.isRegularFile(folder.resolve(RUN));
    }

    private static List<Path> folders(Path parent, String holding) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(child -> Files.isRegularFile(child.resolve(holding)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(parent + " cannot be read: " + e.getMessage(), e);
        }
    }
}
