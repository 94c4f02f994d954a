package dev.assay.internal.targets.embedded.instance.host;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * File systems of a limited size, one of which each instance gets a copy of as its /tmp. They are files without content that the kernel
 * mounts by a loop device: memory would count towards the instance's own, and quotas are for whole users.
 */
final class TmpImages {

    private static final String REFUSED = "this system refuses a file system in a file (mkfs.ext4, mount -o loop)";
    private static final long BYTES_PER_MEGABYTE = 1024L * 1024;
    // Of each megabyte, 2% go to inodes; of the whole, the kernel keeps up to 16 MB back for itself.
    private static final double SIZE_PER_MEGABYTE = 1.02;
    private static final double EXTRA_MEGABYTES = 11;

    private final Path folder;
    private final Isolation isolation;
    private final Map<Integer, Path> bySize = new ConcurrentHashMap<>();
    private final Optional<String> missing;

    private TmpImages(Path folder, Isolation isolation, Optional<String> missing) {
        this.folder = folder;
        this.isolation = isolation;
        this.missing = missing;
    }

    /** @param folder an empty one for them */
    static TmpImages find(Path folder, Isolation isolation) {
        if (isolation.isNone()) {
            return new TmpImages(folder, isolation, Optional.of("instances share /tmp"));
        }
        if (!HostMounts.makesDevices()) {
            return new TmpImages(folder, isolation, Optional.of("new loop devices do not show in this system's /dev"));
        }
        TmpImages images = new TmpImages(folder, isolation, Optional.empty());
        try {
            images.ofSize(Shell.USUAL_TMP_MEGABYTES);
            return images;
        } catch (UncheckedIOException e) {
            return new TmpImages(folder, isolation, Optional.of(REFUSED));
        }
    }

    /** Why a /tmp is as large as the host's disk; empty if it is limited. */
    Optional<String> missing() {
        return missing;
    }

    /** The one that instances copy. */
    Path ofSize(int megabytes) {
        return bySize.computeIfAbsent(megabytes, this::make);
    }

    private Path make(int megabytes) {
        Path image = folder.resolve(megabytes + ".img");
        try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength((long) ((megabytes * SIZE_PER_MEGABYTE + EXTRA_MEGABYTES) * BYTES_PER_MEGABYTE));
            Path mounted = Folders.makePrivate(folder.resolve("mounted"));
            run(format(image));
            run(mountOnce(image, mounted));
            Files.delete(mounted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return image;
    }

    private static List<String> format(Path image) {
        return List.of(
                Shell.tool("mkfs.ext4"),
                "-q",
                "-m",
                "0",
                "-O",
                "^has_journal,^resize_inode",
                "-E",
                "lazy_itable_init=1,nodiscard",
                image.toString());
    }

    /** Shows that it can be mounted, and leaves it as empty as a /tmp is. */
    private List<String> mountOnce(Path image, Path folder) {
        String script = "set -e\n" + Shell.tool("mount") + " -o loop \"$0\" \"$1\"\n" + Shell.tool("rmdir")
                + " \"$1/lost+found\"\n" + Shell.tool("chmod") + " 700 \"$1\"\n" + Shell.tool("umount") + " \"$1\"\n";
        List<String> command = new ArrayList<>(isolation.namespaces());
        command.addAll(List.of(Shell.tool("sh"), "-c", script, image.toString(), folder.toString()));
        return command;
    }

    private static void run(List<String> command) throws IOException {
        if (!Trial.succeeds(command)) {
            throw new IOException(REFUSED);
        }
    }
}
