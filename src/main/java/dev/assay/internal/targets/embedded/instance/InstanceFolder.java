package dev.assay.internal.targets.embedded.instance;

import dev.assay.internal.targets.embedded.instance.host.Folders;
import dev.assay.internal.targets.embedded.instance.host.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The private folder of one instance. */
record InstanceFolder(Path path) {

    static InstanceFolder make(RunFolder run, String instance) {
        InstanceFolder folder = new InstanceFolder(run.folder("instances/" + instance));
        Folders.makePrivate(folder.home());
        Folders.makePrivate(folder.tmp());
        return folder;
    }

    Path home() {
        return path.resolve("home");
    }

    /** What the instance sees as /tmp, if it has a /tmp to itself. */
    Path tmp() {
        return path.resolve("tmp");
    }

    Path log() {
        return path.resolve("log");
    }

    /** A script that starts the process, if its command needs one. */
    Path startScript() {
        return path.resolve("start.sh");
    }

    /** Where the virtual machine writes when it exits by itself, and does not when a signal ends it. */
    Path exitNote() {
        return path.resolve("exit");
    }

    boolean hasExitNote() {
        try {
            return Files.size(exitNote()) > 0;
        } catch (IOException e) {
            return false;
        }
    }
}
