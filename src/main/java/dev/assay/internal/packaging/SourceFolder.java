package dev.assay.internal.packaging;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The files of a function in a language that needs no compiler, by the names that they have in its zip. */
final class SourceFolder {

    private static final Set<String> OF_TOOLS = Set.of(".git", ".hg", ".svn", "__pycache__", ".DS_Store", ".venv");

    private final Path root;
    private final Map<String, byte[]> files = new TreeMap<>();
    private final Set<String> executables = new TreeSet<>();

    private SourceFolder(Path root) {
        this.root = root;
    }

    /** A single file, or a folder with all that is in it, but for what version control and interpreters leave there. */
    static SourceFolder read(Path source) {
        try {
            if (Files.isDirectory(source)) {
                SourceFolder folder = new SourceFolder(source.toRealPath());
                Files.walkFileTree(folder.root, folder.new Reader());
                return folder;
            }
            Path file = source.toRealPath();
            SourceFolder only = new SourceFolder(Objects.requireNonNull(file.getParent()));
            only.add(file);
            return only;
        } catch (IOException unreadable) {
            throw new InvalidInputException(
                    Problem.ARTIFACT, "archive (" + source + ") must be readable", "Check its permissions", unreadable);
        }
    }

    /** Adds Assay's profiler for the language if a file names it and it is not there. */
    SourceFolder withProfiler() {
        for (String profiler : List.of("assay_profiler.py", "assay_profiler.mjs")) {
            if (!files.containsKey(profiler) && isNamed(profiler)) {
                files.put(profiler, ofOurs(profiler));
            }
        }
        return this;
    }

    private boolean isNamed(String profiler) {
        boolean python = profiler.endsWith(".py");
        String wanted = python ? "assay_profiler" : profiler;
        return files.entrySet().stream()
                .filter(file -> !file.getKey().contains("/"))
                .filter(file -> file.getKey().matches(python ? ".*\\.py" : ".*\\.[mc]?js"))
                .anyMatch(file -> new String(file.getValue(), StandardCharsets.UTF_8).contains(wanted));
    }

    private static byte[] ofOurs(String name) {
        try (InputStream in = SourceFolder.class.getResourceAsStream("/dev/assay/profiler/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> names() {
        return files.keySet();
    }

    byte[] zip() {
        return StoredZip.of(files, executables);
    }

    /** Adds a program that was built. */
    static byte[] zipOf(String name, byte[] program) {
        return StoredZip.of(Map.of(name, program), Set.of(name));
    }

    private void add(Path file) throws IOException {
        String name = root.relativize(file).toString().replace('\\', '/');
        Path real = file.toRealPath();
        if (!real.startsWith(root)) {
            throw new InvalidInputException(
                    Problem.ARTIFACT,
                    "archive (" + root + ") must hold its own files, but " + name + " is a link to " + real,
                    "Put the file itself there");
        }
        if (Files.isRegularFile(real)) {
            files.put(name, Files.readAllBytes(real));
            if (Files.isExecutable(real)) {
                executables.add(name);
            }
        }
    }

    private final class Reader extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return !folder.equals(root)
                            && OF_TOOLS.contains(folder.getFileName().toString())
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!OF_TOOLS.contains(file.getFileName().toString())) {
                add(file);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
