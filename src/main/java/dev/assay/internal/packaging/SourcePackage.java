package dev.assay.internal.packaging;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A function in another language than Java, from its sources: a Python or JavaScript file, a folder of them, or a Go package.
 * What a tool makes is made in a temporary folder; the sources stay as they are.
 */
final class SourcePackage {

    /** What the program of an OS-only runtime is called. */
    static final String PROGRAM = "bootstrap";

    private SourcePackage() {}

    /** Whether a path names sources, and not an archive that is deployed unchanged. */
    static boolean isSource(Path path) {
        String name = String.valueOf(path.getFileName());
        return Files.isDirectory(path) || name.endsWith(".py") || name.matches(".*\\.[mc]?js");
    }

    /** @param handler empty for a Go package, which has none */
    static FunctionPackage of(Path source, String handler) {
        if (GoPackage.isIn(source)) {
            return new FunctionPackage(builtByGo(source), handler.isEmpty() ? PROGRAM : handler, List.of(PROGRAM));
        }
        Needed needed = Needed.in(source);
        if (needed.isNothing()) {
            return packaged(SourceFolder.read(source).withProfiler(), handler);
        }
        return inTemporary(work -> {
            Path copy = Files.createDirectory(work.resolve("function"));
            copy(source, copy);
            needed.fetchInto(copy, source);
            return packaged(SourceFolder.read(copy).withProfiler(), handler);
        });
    }

    private static FunctionPackage packaged(SourceFolder folder, String handler) {
        return new FunctionPackage(folder.zip(), handler, new ArrayList<>(folder.names()));
    }

    private static byte[] builtByGo(Path source) {
        return inTemporary(
                work -> SourceFolder.zipOf(PROGRAM, GoPackage.in(source).built(work)));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static <T> T inTemporary(Work<T> work) {
        try {
            Path folder = Files.createTempDirectory("assay-function");
            try {
                return work.in(folder);
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private interface Work<T> {
        T in(Path folder) throws IOException;
    }

    /** Libraries that a manifest names and that are not there yet. */
    private enum Needed {
        NOTHING,
        NPM,
        PIP;

        static Needed in(Path source) {
            if (Files.exists(source.resolve("package.json")) && !Files.exists(source.resolve("node_modules"))) {
                return NPM;
            }
            return Files.exists(source.resolve("requirements.txt")) ? PIP : NOTHING;
        }

        boolean isNothing() {
            return this == NOTHING;
        }

        void fetchInto(Path copy, Path source) {
            if (this == NPM) {
                boolean locked = Files.exists(copy.resolve("package-lock.json"));
                new BuildTool(source, "Install Node (https://nodejs.org)")
                        .fetch(
                                List.of("npm", locked ? "ci" : "install", "--omit=dev", "--no-audit", "--no-fund"),
                                copy);
            } else {
                new BuildTool(source, "Install Python (https://www.python.org)")
                        .run(
                                List.of(
                                        "python3",
                                        "-m",
                                        "pip",
                                        "install",
                                        "--quiet",
                                        "--disable-pip-version-check",
                                        "--target",
                                        ".",
                                        "-r",
                                        "requirements.txt"),
                                copy,
                                Map.of());
            }
        }
    }

    static void checkHandler(String handler, Path source) {
        if (handler.isBlank() && !GoPackage.isIn(source)) {
            throw new InvalidInputException(
                    Problem.HANDLER,
                    "handler (" + handler + ") of archive " + source + " must be named",
                    "Name it as its runtime does, in Python and JavaScript file.function");
        }
    }
}
