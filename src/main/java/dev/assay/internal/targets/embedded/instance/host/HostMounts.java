package dev.assay.internal.targets.embedded.instance.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The file systems beside the root's that can be written to, as {@code /proc/self/mounts} lists them; see proc(5). */
final class HostMounts {

    /** An instance has its own mount above each, or its own root. */
    private static final List<Path> REPLACED =
            List.of(Path.of("/dev"), Path.of("/proc"), Path.of("/sys"), Path.of("/tmp"));

    private static final Path TABLE = Path.of("/proc/self/mounts");

    private HostMounts() {}

    static List<Path> writable(HiddenPlaces hidden) {
        return writable(TABLE, hidden);
    }

    static List<Path> writable(Path table, HiddenPlaces hidden) {
        return lines(table).stream()
                .filter(fields -> Arrays.asList(fields[3].split(",", -1)).contains("rw"))
                .map(fields -> Path.of(unescaped(fields[1])))
                .filter(point -> point.getNameCount() > 0 && Files.isDirectory(point))
                .filter(point -> REPLACED.stream().noneMatch(point::startsWith) && !hidden.hides(point))
                .distinct()
                .toList();
    }

    /** Whether a device that the kernel makes shows in /dev by itself. */
    static boolean makesDevices() {
        return lines(TABLE).stream().anyMatch(fields -> fields[1].equals("/dev") && fields[2].equals("devtmpfs"));
    }

    private static List<String[]> lines(Path table) {
        try {
            return Files.readAllLines(table).stream()
                    .map(line -> line.split(" ", -1))
                    .filter(fields -> fields.length > 3)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String unescaped(String field) {
        return field.replace("\\040", " ")
                .replace("\\011", "\t")
                .replace("\\012", "\n")
                .replace("\\043", "#")
                .replace("\\134", "\\");
    }
}
