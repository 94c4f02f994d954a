package dev.assay.internal.targets.embedded.instance.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/** The control groups that a run may make, below the one that it runs in itself. */
public final class ControlGroups implements AutoCloseable {

    private final GroupParent parent;

    private ControlGroups(GroupParent parent) {
        this.parent = parent;
    }

    /**
     * Finds out, by trying with a process, which limits can be had.
     *
     * @param name of the run's own group
     * @param beforeMaking gets each folder before it is made
     */
    public static ControlGroups find(String name, Consumer<Path> beforeMaking) {
        return find(new Mounts(Path.of("/proc/self")), name, beforeMaking);
    }

    static ControlGroups find(Mounts mounts, String name, Consumer<Path> beforeMaking) {
        GroupParent second = GroupParentV2.make(mounts, name, beforeMaking);
        if (second.limitsCpu() && second.limitsMemory()) {
            return new ControlGroups(second);
        }
        GroupParent first = GroupParentV1.make(mounts, name, beforeMaking);
        if (first.limitsCpu() || first.limitsMemory()) {
            second.remove();
            return new ControlGroups(first);
        }
        first.remove();
        return new ControlGroups(second);
    }

    /** Why CPU cannot be limited; empty when it can. */
    public Optional<String> cpuMissing() {
        return parent.limitsCpu() ? Optional.empty() : Optional.of("no control group for CPU can be written here");
    }

    /** Why memory cannot be limited; empty when it can. */
    public Optional<String> memoryMissing() {
        return parent.limitsMemory()
                ? Optional.empty()
                : Optional.of("no control group for memory can be written here");
    }

    /** Why processes and threads cannot be limited; empty when they can. */
    public Optional<String> processesMissing() {
        return parent.limitsProcesses()
                ? Optional.empty()
                : Optional.of("no control group for processes can be written here");
    }

    /** For example {@code cgroup v1}. */
    public String version() {
        return parent.version();
    }

    /** Makes the group of one instance. */
    public ControlGroup create(String instance) {
        return parent.create(instance);
    }

    @Override
    public void close() {
        parent.remove();
    }

    /** Tries a group with a process that waits for input and does nothing. */
    static boolean works(ControlGroup group, Consumer<ControlGroup> limit) {
        Process process = null;
        try {
            process = new ProcessBuilder("cat").start();
            group.admit(process.pid());
            limit.accept(group);
            return true;
        } catch (IOException | UncheckedIOException e) {
            return false;
        } finally {
            if (process != null) {
                process.destroyForcibly().onExit().join();
            }
            group.remove();
        }
    }

    /** Removes the groups of a run that is dead; says whether all are gone. */
    static boolean sweep(Collection<Path> groups) {
        boolean gone = true;
        for (Path group : groups) {
            gone &= GroupFolders.remove(group);
        }
        return gone;
    }
}
