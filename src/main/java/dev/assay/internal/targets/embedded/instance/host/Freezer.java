package dev.assay.internal.targets.embedded.instance.host;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Stops all processes of an instance between calls: by its control group if that can, else one by one. */
final class Freezer {

    private static final int MOST_ROUNDS = 5;

    private final ProcessTree processes;
    private final ControlGroup group;
    private List<Long> stopped = List.of();

    /** @param group which may be unable to freeze */
    Freezer(ProcessTree processes, ControlGroup group) {
        this.processes = processes;
        this.group = group;
    }

    synchronized void stop() {
        if (!processes.isAlive()) {
            return;
        }
        if (group.freezes()) {
            processes.runtime().ifPresent(Posix::stop);
            stopped = processes.runtime().stream().boxed().toList();
            group.freeze();
        } else {
            stopped = stopAll();
        }
    }

    /** One after the other, until there is none that was started meanwhile. */
    private List<Long> stopAll() {
        Set<Long> all = new LinkedHashSet<>();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Long> found = processes.all();
            boolean none = all.containsAll(found);
            found.stream().filter(all::add).forEach(Posix::stop);
            if (none) {
                break;
            }
        }
        return List.copyOf(all);
    }

    synchronized void proceed() {
        if (!processes.isAlive()) {
            return;
        }
        if (group.freezes()) {
            group.thaw();
        }
        stopped.forEach(Posix::proceed);
        stopped = List.of();
    }
}
