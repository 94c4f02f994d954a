package dev.assay.internal.targets.embedded.instance.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The run's groups of version 1, one for each controller that works. */
final class GroupParentV1 implements GroupParent {

    private static final double PROBE_SHARE = 0.1;
    private static final long PROBE_BYTES = 64L * 1024 * 1024;

    private final Map<String, Path> parents = new LinkedHashMap<>();

    private GroupParentV1() {}

    static GroupParent make(Mounts mounts, String name, Consumer<Path> beforeMaking) {
        GroupParentV1 parent = new GroupParentV1();
        for (String controller : List.of("cpu", "cpuacct", "memory", "pids")) {
            Optional<Path> own = mounts.ownGroup(controller);
            if (own.isPresent()) {
                parent.tryController(controller, own.get().resolve(name), beforeMaking);
            }
        }
        return parent;
    }

    private void tryController(String controller, Path folder, Consumer<Path> beforeMaking) {
        if (!Files.isWritable(folder.getParent() == null ? folder : folder.getParent())) {
            return;
        }
        try {
            beforeMaking.accept(folder);
            // Controllers may share one hierarchy under two names.
            Path real = Files.createDirectories(folder).toRealPath();
            ControlGroup probe = new ControlGroupV1(Map.of(controller, real), "probe");
            if (ControlGroups.works(probe, GroupParentV1::limit)) {
                parents.put(controller, real);
            } else {
                GroupFolders.remove(real);
            }
        } catch (IOException | UncheckedIOException e) {
            GroupFolders.remove(folder);
        }
    }

    private static void limit(ControlGroup group) {
        group.limitCpu(PROBE_SHARE);
        group.limitMemory(PROBE_BYTES);
    }

    @Override
    public boolean limitsCpu() {
        return parents.containsKey("cpu");
    }

    @Override
    public boolean limitsMemory() {
        return parents.containsKey("memory");
    }

    @Override
    public boolean limitsProcesses() {
        return parents.containsKey("pids");
    }

    @Override
    public String version() {
        return "cgroup v1";
    }

    @Override
    public ControlGroup create(String instance) {
        return new ControlGroupV1(parents, instance);
    }

    @Override
    public void remove() {
        parents.values().forEach(GroupFolders::remove);
    }
}
