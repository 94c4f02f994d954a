package dev.assay.internal.targets.embedded.instance.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What an instance may write to in the folder that its host has for it. */
public final class InstancePlaces {

    private InstancePlaces() {}

    /** Makes them, and the folder. */
    public static Path make(Path instance) {
        Folders.makePrivate(tmp(instance));
        Folders.makePrivate(image(instance).resolveSibling(""));
        try {
            Files.createFile(exitNote(instance));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return instance;
    }

    /** What the instance sees as /tmp, if it has one to itself that is not limited. */
    public static Path tmp(Path instance) {
        return instance.resolve("tmp");
    }

    /** The file in which its limited /tmp is, out of its sight. */
    static Path image(Path instance) {
        return instance.resolve("image").resolve("tmp.img");
    }

    /** Where the virtual machine writes when it exits by itself. */
    public static Path exitNote(Path instance) {
        return instance.resolve("exit");
    }
}
