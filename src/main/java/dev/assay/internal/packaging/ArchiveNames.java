package dev.assay.internal.packaging;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The names of an archive's entries. Zip files may have any; those that are not the path of one file in the function's folder are refused
 * here, by name, because Lambda says no more than that it cannot unzip the file.
 */
final class ArchiveNames {

    private final Path archive;
    private final Set<String> files = new HashSet<>();
    private final Set<String> folders = new HashSet<>();

    private ArchiveNames(Path archive) {
        this.archive = archive;
    }

    /** @throws InvalidInputException if a name is no path in a folder, two are the same file, or there is none */
    static void check(Path archive, List<String> names) {
        ArchiveNames seen = new ArchiveNames(archive);
        names.forEach(seen::add);
        if (seen.files.isEmpty()) {
            throw new InvalidInputException(
                    Problem.ARTIFACT,
                    "archive (" + archive + ") must have a file in it",
                    "Build it again, and look into it with unzip -l");
        }
    }

    private void add(String name) {
        if (name.startsWith("/") || name.matches("[A-Za-z]:.*")) {
            throw invalid(name, "which is absolute");
        }
        if (name.indexOf('\\') >= 0) {
            throw invalid(name, "which has a backslash");
        }
        List<String> steps = Arrays.stream(name.split("/", -1))
                .filter(step -> !step.isEmpty() && !step.equals("."))
                .toList();
        if (steps.contains("..") || steps.isEmpty()) {
            throw invalid(name, "which is outside of the function's folder");
        }
        add(name, steps);
    }

    private void add(String name, List<String> steps) {
        for (int length = 1; length < steps.size(); length++) {
            addFolder(name, String.join("/", steps.subList(0, length)));
        }
        String path = String.join("/", steps);
        if (name.endsWith("/")) {
            addFolder(name, path);
        } else if (!files.add(path) || folders.contains(path)) {
            throw invalid(name, "which is there twice");
        }
    }

    private void addFolder(String name, String path) {
        folders.add(path);
        if (files.contains(path)) {
            throw invalid(name, "which needs a folder where a file is");
        }
    }

    private InvalidInputException invalid(String name, String fault) {
        return new InvalidInputException(
                Problem.ARTIFACT,
                "archive (" + archive + ") must have one file per path below its root, but has an entry " + name + ", "
                        + fault,
                "Build it with names such as com/acme/Handler.class, each once");
    }
}
