package dev.assay.internal.targets.embedded.instance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The processes of functions as their host sees them: within an instance they have other ids. */
final class HostProcesses {

    private HostProcesses() {}

    /** The runtime of the only instance of a function in Java. */
    static long runtimeOf(String function) {
        return of(function).stream()
                .filter(pid -> text(pid, "comm").strip().equals("java"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no process of " + function));
    }

    /** All processes of a function, those included that it started. */
    static List<Long> of(String function) {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes
                    .map(path -> path.getFileName().toString())
                    .filter(name -> name.matches("\\d+"))
                    .map(Long::valueOf)
                    .filter(pid -> text(pid, "environ").contains("AWS_LAMBDA_FUNCTION_NAME=" + function + "\0"))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** For example {@code T}; {@code gone} if there is no such process. */
    static String state(long pid) {
        String stat = text(pid, "stat");
        return stat.isEmpty() ? "gone" : stat.substring(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3);
    }

    /** What it may do besides what its user may, bit by bit: capabilities(7). */
    static long capabilities(long pid) {
        return text(pid, "status")
                .lines()
                .filter(line -> line.startsWith("CapPrm:"))
                .mapToLong(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
                .findFirst()
                .orElseThrow();
    }

    /** The name of its program. */
    static String command(long pid) {
        return text(pid, "comm").strip();
    }

    private static String text(long pid, String file) {
        try {
            return new String(Files.readAllBytes(Path.of("/proc/" + pid + "/" + file)), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
