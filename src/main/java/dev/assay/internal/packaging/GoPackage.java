package dev.assay.internal.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A function in Go: a main package, built for an OS-only runtime. */
final class GoPackage {

    private final Path source;

    private GoPackage(Path source) {
        this.source = source;
    }

    static boolean isIn(Path source) {
        if (!Files.isDirectory(source)) {
            return false;
        }
        try (Stream<Path> files = Files.list(source)) {
            return files.anyMatch(file -> file.toString().endsWith(".go"));
        } catch (IOException e) {
            return false;
        }
    }

    static GoPackage in(Path source) {
        return new GoPackage(source);
    }

    /**
     * The program. The same sources give the same bytes. Go keeps what it compiled in its own cache.
     *
     * @param work a folder for what the build needs, which the caller removes
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/golang-package.html">Deploy Go functions</a>
     */
    byte[] built(Path work) throws IOException {
        Path program = work.resolve(SourcePackage.PROGRAM);
        BuildTool go = new BuildTool(source, "Install Go (https://go.dev/dl)");
        if (Files.exists(source.resolve("go.mod"))) {
            go.fetch(List.of("go", "mod", "download"), source);
        }
        go.run(command(program, work), source, Map.of("CGO_ENABLED", "0", "GOOS", "linux", "GOARCH", architecture()));
        return Files.readAllBytes(program);
    }

    private List<String> command(Path program, Path work) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "go", "build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w -buildid=", "-tags=lambda.norpc"));
        Optional<Path> profiler = GoProfiler.overlayFor(source, work);
        profiler.ifPresent(overlay -> command.add("-overlay=" + overlay));
        command.addAll(List.of("-o", program.toString(), "."));
        return command;
    }

    private static String architecture() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
    }
}
