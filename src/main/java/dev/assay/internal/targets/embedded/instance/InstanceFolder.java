package dev.assay.internal.targets.embedded.instance;

import dev.assay.internal.targets.embedded.instance.host.Folders;
import dev.assay.internal.targets.embedded.instance.host.InstancePlaces;
import dev.assay.internal.targets.embedded.instance.host.RunFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The private folder of one instance. */
record InstanceFolder(Path path) {

    static InstanceFolder make(RunFolder run, String instance) {
        try {
            InstanceFolder folder = new InstanceFolder(run.folder("instances/" + instance));
            Folders.makePrivate(folder.home());
            InstancePlaces.make(folder.path());
            return folder;
        } catch (UncheckedIOException e) {
            throw CacheFolder.unwritable(run.path(), e);
        }
    }

    Path home() {
        return path.resolve("home");
    }

    /** What the instance sees as /tmp, if it has a /tmp to itself. */
    Path tmp() {
        return InstancePlaces.tmp(path);
    }

    /** @param kept where what was written goes in the end; null if it is kept nowhere */
    LogFile openLog(@Nullable KeptLog kept) {
        try {
            return new LogFile(path.resolve("log"), kept);
        } catch (UncheckedIOException e) {
            throw CacheFolder.unwritable(path, e);
        }
    }

    /** A script that starts the process, if its command needs one. */
    Path startScript() {
        return path.resolve("start.sh");
    }

    /** Where the virtual machine writes when it exits by itself, and does not when a signal ends it. */
    Path exitNote() {
        return InstancePlaces.exitNote(path);
    }

    boolean hasExitNote() {
        try {
            return Files.size(exitNote()) > 0;
        } catch (IOException e) {
            return false;
        }
    }
}
