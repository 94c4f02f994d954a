package dev.assay.internal.targets.embedded.instance.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where the control groups of this process are, as the files of {@code /proc/self} tell. */
final class Mounts {

    private final List<String> mounts;
    private final List<String> groups;

    /** @param self {@code /proc/self} */
    Mounts(Path self) {
        this.mounts = lines(self.resolve("mountinfo"));
        this.groups = lines(self.resolve("cgroup"));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Our own group of a controller of version 1. */
    Optional<Path> ownGroup(String controller) {
        return mounts.stream()
                .map(Mount::parse)
                .filter(mount ->
                        mount.type().equals("cgroup") && mount.options().contains(controller))
                .findFirst()
                .map(mount -> mount.locate(ownPath(controller)));
    }

    /** Our own group of version 2. */
    Optional<Path> ownGroup() {
        return mounts.stream()
                .map(Mount::parse)
                .filter(mount -> mount.type().equals("cgroup2"))
                .findFirst()
                .map(mount -> mount.locate(ownPath("")));
    }

    /** The third field of the line of a controller: {@code 4:memory:/user/session}. */
    private String ownPath(String controller) {
        for (String line : groups) {
            String[] fields = line.split(":", 3);
            if (fields.length == 3 && Arrays.asList(fields[1].split(",", -1)).contains(controller)) {
                return fields[2];
            }
        }
        return "/";
    }

    /** One line of mountinfo; see proc(5). */
    private record Mount(String root, Path point, String type, List<String> options) {

        static Mount parse(String line) {
            String[] halves = line.split(" - ", 2);
            String[] before = halves[0].split(" ", -1);
            String[] after = halves.length == 2 ? halves[1].split(" ", -1) : new String[0];
            if (before.length < 5 || after.length < 3) {
                return new Mount("/", Path.of("/"), "", List.of());
            }
            return new Mount(before[3], Path.of(before[4]), after[0], Arrays.asList(after[2].split(",", -1)));
        }

        Path locate(String path) {
            String below = root.equals("/") || !path.startsWith(root) ? path : path.substring(root.length());
            Path group = Path.of(point + "/" + below).normalize();
            // In a container the path may be the host's, of which nothing is to be seen here.
            return Files.isDirectory(group) && group.startsWith(point) ? group : point;
        }
    }
}
