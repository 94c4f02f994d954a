package dev.assay.internal.targets.embedded.instance.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What one call of {@code mount -a} mounts, line by line; see fstab(5). One process for all: each costs a cold start a millisecond. */
final class MountTable {

    private final StringBuilder lines = new StringBuilder();

    /** Shows a file or folder at another place too, or at its own as a separate mount. */
    MountTable bind(Path what, Path where) {
        return add(what.toString(), where, "none", "bind");
    }

    /** Shows a folder at another place too, with all that is mounted in it. */
    MountTable bindAll(Path what, Path where) {
        return add(what.toString(), where, "none", "rbind");
    }

    /** Lets nobody change a folder. */
    MountTable readOnly(Path folder) {
        return add(folder.toString(), folder, "none", "bind,ro");
    }

    /** Hides what is in a folder. */
    MountTable empty(Path folder) {
        return add("tmpfs", folder, "tmpfs", "ro,size=4k");
    }

    /** Shows the file system in a file. The kernel writes nothing to it by itself, which would take CPU from what is measured. */
    MountTable image(Path image, Path where) {
        return add(image.toString(), where, "ext4", "loop,noatime,nosuid,nodev,noinit_itable");
    }

    private MountTable add(String what, Path where, String type, String options) {
        lines.append(escaped(what)).append(' ').append(escaped(where.toString()));
        lines.append(' ').append(type).append(' ').append(options).append(" 0 0\n");
        return this;
    }

    private static String escaped(String path) {
        return path.replace("\\", "\\134")
                .replace(" ", "\\040")
                .replace("\t", "\\011")
                .replace("\n", "\\012")
                .replace("#", "\\043");
    }

    void write(Path file) {
        try {
            Files.writeString(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
