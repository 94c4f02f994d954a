package dev.assay.internal.targets.embedded.instance.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The run's group of version 2. A group that has processes cannot hand controllers on to groups below it (except the
 * root), so that the run's group is made beside our own where that one does not do.
 */
final class GroupParentV2 implements GroupParent {

    private static final double PROBE_SHARE = 0.1;

    private final @Nullable Path folder;

    private GroupParentV2(@Nullable Path folder) {
        this.folder = folder;
    }

    static GroupParent make(Mounts mounts, String name, Consumer<Path> beforeMaking) {
        List<Path> sites = mounts.ownGroup()
                .map(own -> Stream.of(own, own.resolveSibling("")).distinct().toList())
                .orElse(List.of());
        for (Path site : sites) {
            if (Files.isWritable(site) && Files.exists(site.resolve("cgroup.subtree_control"))) {
                Path folder = site.resolve(name);
                if (tryFolder(folder, beforeMaking)) {
                    return new GroupParentV2(folder);
                }
                GroupFolders.remove(folder);
            }
        }
        return new GroupParentV2(null);
    }

    private static boolean tryFolder(Path folder, Consumer<Path> beforeMaking) {
        try {
            if (!handsOn(folder.resolveSibling("cgroup.subtree_control"))) {
                return false;
            }
            beforeMaking.accept(folder);
            Files.createDirectories(folder);
            return handsOn(folder.resolve("cgroup.subtree_control"))
                    && ControlGroups.works(new ControlGroupV2(folder, "probe"), group -> group.limitCpu(PROBE_SHARE));
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    /** Whether a group hands the controllers for CPU and memory on to those below it, after it was set to. */
    private static boolean handsOn(Path subtreeControl) throws IOException {
        if (!has(subtreeControl)) {
            GroupFiles.write(subtreeControl, "+cpu +memory");
        }
        if (Files.readString(subtreeControl.resolveSibling("cgroup.controllers"))
                .contains("pids")) {
            GroupFiles.write(subtreeControl, "+pids");
        }
        return has(subtreeControl);
    }

    private static boolean has(Path subtreeControl) throws IOException {
        List<String> controllers =
                List.of(Files.readString(subtreeControl).strip().split(" "));
        return controllers.contains("cpu") && controllers.contains("memory");
    }

    @Override
    public boolean limitsCpu() {
        return folder != null;
    }

    @Override
    public boolean limitsMemory() {
        return folder != null;
    }

    @Override
    public boolean limitsProcesses() {
        return folder != null && Files.exists(folder.resolve("pids.max"));
    }

    @Override
    public String version() {
        return "cgroup v2";
    }

    @Override
    public ControlGroup create(String instance) {
        if (folder == null) {
            throw new IllegalStateException("There is no group to make others in");
        }
        return new ControlGroupV2(folder, instance);
    }

    @Override
    public void remove() {
        if (folder != null) {
            GroupFolders.remove(folder);
        }
    }
}
