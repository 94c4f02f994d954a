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
        if (isGo(source)) {
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

    private static boolean isGo(Path source) {
        if (!Files.isDirectory(source)) {
            return false;
        }
        try (Stream<Path> files = Files.list(source)) {
            return files.anyMatch(file -> file.toString().endsWith(".go"));
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * The same sources give the same bytes. Go keeps what it compiled in its own cache.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/golang-package.html">Deploy Go functions</a>
     */
    private static byte[] builtByGo(Path source) {
        return inTemporary(work -> {
            Path program = work.resolve(PROGRAM);
            BuildTool go = new BuildTool(source, "Install Go (https://go.dev/dl)");
            if (Files.exists(source.resolve("go.mod"))) {
                go.fetch(List.of("go", "mod", "download"), source);
            }
            go.run(
                    List.of(
                            "go",
                            "build",
                            "-trimpath",
                            "-buildvcs=false",
                            "-ldflags=-s -w -buildid=",
                            "-tags=lambda.norpc",
                            "-o",
                            program.toString(),
                            "."),
                    source,
                    Map.of("CGO_ENABLED", "0", "GOOS", "linux", "GOARCH", architecture()));
            return SourceFolder.zipOf(PROGRAM, Files.readAllBytes(program));
        });
    }

    private static String architecture() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
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
        if (handler.isBlank() && !isGo(source)) {
            throw new InvalidInputException(
                    Problem.HANDLER,
                    "handler (" + handler + ") of archive " + source + " must be named",
                    "Name it as its runtime does, in Python and JavaScript file.function");
        }
    }
}
