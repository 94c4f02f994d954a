package dev.assay.internal.targets.embedded.instance.host;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What instances see of their host.
 *
 * @param devices all that they have
 * @param hidden what they do not see
 * @param readOnly file systems besides the root's that they cannot change
 * @param writable file systems that this machine does not let us make read-only
 */
record HostView(Devices devices, HiddenPlaces hidden, List<Path> readOnly, List<Path> writable) {

    /**
     * Finds out which file systems can be made read-only.
     *
     * @param scratch an empty folder that stays
     * @param needed what instances must see
     */
    static HostView find(Path scratch, List<Path> needed, Isolation isolation) {
        HiddenPlaces hidden = HiddenPlaces.ofThisHost(needed);
        List<Path> mounts = HostMounts.writable(hidden);
        List<Path> refused = refused(mounts, isolation);
        List<Path> readOnly =
                mounts.stream().filter(mount -> !refused.contains(mount)).toList();
        return new HostView(Devices.prepare(scratch), hidden, readOnly, refused);
    }

    private static List<Path> refused(List<Path> mounts, Isolation isolation) {
        String script = "for folder; do " + Shell.tool("mount")
                + " -o remount,bind,ro \"$folder\" 2>/dev/null || echo \"$folder\"; done; :";
        List<String> command = new ArrayList<>(isolation.namespaces());
        command.addAll(List.of(Shell.tool("sh"), "-c", script, "sh"));
        mounts.forEach(mount -> command.add(mount.toString()));
        Optional<String> output = Trial.output(command);
        return output.isEmpty()
                ? mounts
                : Arrays.stream(output.get().split("\n", -1))
                        .filter(line -> !line.isEmpty())
                        .map(Path::of)
                        .toList();
    }
}
