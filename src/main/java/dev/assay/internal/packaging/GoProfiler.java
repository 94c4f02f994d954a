package dev.assay.internal.packaging;

import dev.assay.internal.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Assay's profiler for Go, as the package {@code assayprofiler} of the function's own module. It needs no entry in {@code go.mod} and no
 * network: Go builds as if its files were there.
 *
 * @see <a href="https://pkg.go.dev/cmd/go#hdr-Compile_packages_and_dependencies">go build, -overlay</a>
 */
final class GoProfiler {

    static final String PACKAGE = "assayprofiler";

    private static final List<String> FILES = List.of("inspector.go", "machine.go", "push.go", "signature.go");

    private GoProfiler() {}

    /**
     * The file that names the profiler's files to Go; empty unless the function imports a profiler that is not there.
     *
     * @param work where the files are written
     */
    static Optional<Path> overlayFor(Path source, Path work) throws IOException {
        Path module = moduleOf(source.toRealPath());
        if (module == null || Files.exists(module.resolve(PACKAGE)) || !isImported(source)) {
            return Optional.empty();
        }
        Path written = Files.createDirectory(work.resolve(PACKAGE));
        Map<String, String> replaced = new TreeMap<>();
        for (String name : FILES) {
            replaced.put(module.resolve(PACKAGE).resolve(name).toString(), copied(name, written));
        }
        Path overlay = work.resolve("overlay.json");
        Json.MAPPER.writeValue(overlay.toFile(), Map.of("Replace", replaced));
        return Optional.of(overlay);
    }

    private static @Nullable Path moduleOf(Path source) {
        Path folder = source;
        while (folder != null && !Files.exists(folder.resolve("go.mod"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    private static boolean isImported(Path source) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".go")).toList()) {
                if (Files.readString(file).contains("/" + PACKAGE + "\"")) {
                    return true;
                }
            }
            return false;
        }
    }

    private static String copied(String name, Path folder) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = GoProfiler.class.getResourceAsStream("/dev/assay/profiler/" + PACKAGE + "/" + name)) {
            Files.copy(Objects.requireNonNull(in, name), file);
        }
        return file.toString();
    }
}
