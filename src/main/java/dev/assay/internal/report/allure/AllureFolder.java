package dev.assay.internal.report.allure;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.runfolder.RunRecord;
import io.qameta.allure.util.PropertiesUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder that Allure's results are written into: emptied before a run, and told what the run is. */
public final class AllureFolder {

    private static final String PROPERTY = "allure.results.directory";
    private static final String DEFAULT = "allure-results";

    private static final Pattern REPLACED = Pattern.compile(
            ".+-(result|container|perf|globals)\\.json|.+-attachment.*"
                    + "|allure\\.properties|categories\\.json|environment\\.(properties|xml)|executor\\.json|allurerc\\.mjs|testrun\\.json");
    private static final Pattern KEPT = Pattern.compile("history|history\\.jsonl|\\.git(keep|ignore)|\\.DS_Store");

    private final Path path;

    private AllureFolder(Path path) {
        this.path = path;
    }

    /** The folder that Allure itself writes to in this JVM: the property {@code allure.results.directory}. */
    public static AllureFolder configured() {
        return at(Path.of(PropertiesUtils.loadAllureProperties().getProperty(PROPERTY, DEFAULT)));
    }

    public static AllureFolder at(Path path) {
        return new AllureFolder(path);
    }

    public Path path() {
        return path;
    }

    /**
     * Removes what earlier runs left and writes what describes this one. To be called before the first test of the JVM
     * ends. A history that was put there is kept, and what is removed is added to it.
     *
     * @throws InvalidInputException when the folder holds what is not Allure's, or cannot be written; then nothing is
     *     removed
     */
    public void prepare(RunRecord run) {
        try {
            Files.createDirectories(path);
            List<Path> leftovers = leftovers();
            AllureHistory.keep(path);
            for (Path leftover : leftovers) {
                Files.deleteIfExists(leftover);
            }
            AllureDescription.write(path, run);
        } catch (IOException e) {
            throw new InvalidInputException(
                    Problem.OUTPUT_FOLDER,
                    "Allure's results folder (" + path.toAbsolutePath() + ") must be writable",
                    "Make it writable, or name another one with -D" + PROPERTY + "=",
                    e);
        }
    }

    private List<Path> leftovers() throws IOException {
        try (Stream<Path> children = Files.list(path)) {
            List<Path> found = children.filter(child -> !named(KEPT, child)).toList();
            for (Path child : found) {
                if (!named(REPLACED, child) || Files.isDirectory(child)) {
                    throw foreign(child);
                }
            }
            return found;
        }
    }

    private InvalidInputException foreign(Path child) {
        return new InvalidInputException(
                Problem.OUTPUT_FOLDER,
                "Allure's results folder (" + path.toAbsolutePath()
                        + ") must hold nothing but Allure's results, but holds " + child.getFileName(),
                "It is emptied before each run: move that file away, or name another folder with -D" + PROPERTY + "=");
    }

    private static boolean named(Pattern pattern, Path file) {
        return pattern.matcher(String.valueOf(file.getFileName())).matches();
    }
}
