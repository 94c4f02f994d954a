package dev.assay.internal.targets.embedded.instance.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The processes of an instance: the one that was started, the runtime in it, and all that they started. */
final class ProcessTree {

    private final Process started;
    private final boolean nested;
    private volatile long runtime;

    /** @param nested whether what was started is the namespace's keeper, whose only child's only child is the runtime */
    ProcessTree(Process started, boolean nested) {
        this.started = started;
        this.nested = nested;
        this.runtime = nested ? 0 : started.pid();
    }

    boolean isAlive() {
        return started.isAlive();
    }

    /** The id of the runtime's process as this host knows it; empty before it is there. */
    OptionalLong runtime() {
        if (runtime == 0) {
            List<Long> keepers = children(started.pid());
            List<Long> inside = keepers.isEmpty() ? List.of() : children(keepers.get(0));
            if (inside.size() == 1) {
                runtime = inside.get(0);
            }
        }
        return runtime == 0 ? OptionalLong.empty() : OptionalLong.of(runtime);
    }

    /** Its ids, from the runtime on to what that started, however it tried to get away: nothing leaves the keeper's children. */
    List<Long> all() {
        List<Long> all = new ArrayList<>();
        if (nested) {
            children(started.pid()).forEach(keeper -> children(keeper).forEach(child -> add(child, all)));
        } else {
            add(started.pid(), all);
        }
        return all;
    }

    private static void add(long pid, List<Long> all) {
        all.add(pid);
        children(pid).forEach(child -> add(child, all));
    }

    /** As Linux lists them; none elsewhere. */
    private static List<Long> children(long pid) {
        List<Long> children = new ArrayList<>();
        try (Stream<Path> threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
            for (Path thread : threads.toList()) {
                for (String child : Files.readString(thread.resolve("children")).split(" ", -1)) {
                    if (!child.isBlank()) {
                        children.add(Long.parseLong(child.strip()));
                    }
                }
            }
        } catch (IOException | NumberFormatException e) {
            // It is gone, or this is no Linux.
            return children;
        }
        return children;
    }
}
