package dev.assay.internal.targets.embedded.instance.host;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What makes the view of the file system that an instance has, and then runs its command. */
final class StartScript {

    private static final Path TMP = Path.of("/tmp");
    /** https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html. */
    private static final int MOST_OPEN_FILES = 1_024;

    private static final int BLOCKS_PER_MEGABYTE = 2 * 1024;
    private static final String MOUNT = Shell.tool("mount");

    private final Isolation isolation;
    private final Optional<HostView> host;
    private final Optional<TmpImages> images;

    /**
     * @param host what is seen of the host; empty for all
     * @param images the size of /tmp; empty for no limit
     */
    StartScript(Isolation isolation, Optional<HostView> host, Optional<TmpImages> images) {
        this.isolation = isolation;
        this.host = host;
        this.images = images;
    }

    /** The command that runs the command which follows it. */
    List<String> command(Path instance, Path code, int tmpMegabytes) {
        Path table = instance.resolve("mounts");
        Path image = InstancePlaces.image(instance);
        table(instance, code, image).write(table);
        StringBuilder text = new StringBuilder("set -e\n");
        images.ifPresent(all -> text.append(Shell.tool("cp") + " --sparse=always ")
                .append(quoted(all.ofSize(tmpMegabytes)))
                .append(' ')
                .append(quoted(image))
                .append('\n'));
        text.append(MOUNT + " -a -T ").append(quoted(table)).append('\n');
        // Changed into again: the folder in which the shell stands is still the one beneath the mount.
        text.append("cd ").append(quoted(code)).append('\n');
        if (isolation.ofProcesses()) {
            text.append(MOUNT + " -t proc proc /proc\n");
        }
        host.ifPresent(view -> protect(view, text));
        return List.of(Shell.tool("sh"), "-c", text.append(end(tmpMegabytes)).toString(), "sh");
    }

    private MountTable table(Path instance, Path code, Path image) {
        MountTable table = new MountTable();
        if (images.isPresent()) {
            // By a separate mount: the kernel writes to it as long as the instance lives, and the host's becomes
            // read-only.
            Path folder = image.resolveSibling("");
            table.bind(folder, folder).image(image, TMP).empty(folder);
        } else {
            table.bind(InstancePlaces.tmp(instance), TMP);
        }
        if (isolation.readOnlyCode()) {
            table.readOnly(code);
        }
        host.ifPresent(view -> {
            // The rest of the instance's folder is the host's, which becomes read-only.
            table.bind(InstancePlaces.exitNote(instance), InstancePlaces.exitNote(instance));
            view.hidden().addTo(table);
            view.devices().addTo(table);
        });
        return table;
    }

    private void protect(HostView view, StringBuilder text) {
        // Without what is mounted in it, which only the superuser can leave out and only the superuser could write to.
        String system = isolation.ofSuperuser() ? "/sys" : "/sys/fs/cgroup";
        text.append(MOUNT + " -o bind,ro " + system + " " + system + "\n");
        for (Path mount : view.readOnly()) {
            text.append(MOUNT + " -o remount,bind,ro ").append(quoted(mount)).append('\n');
        }
        text.append(MOUNT + " -o remount,bind,ro /\n");
    }

    private String end(int tmpMegabytes) {
        if (!isolation.ofProcesses()) {
            return "exec \"$@\"\n";
        }
        // The first process of a namespace ignores signals that it does not handle: the command is its child.
        return "set +e\nulimit -f " + tmpMegabytes * BLOCKS_PER_MEGABYTE + "\nulimit -n " + MOST_OPEN_FILES
                + "\n\"$@\"\nexit $?\n";
    }

    private static String quoted(Path path) {
        return Utf8Script.quoted(path.toString());
    }
}
