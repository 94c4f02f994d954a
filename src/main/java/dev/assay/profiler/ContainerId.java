package dev.assay.profiler;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The instance's own name in {@code /tmp/container-id}, where SAAF keeps it too: whoever comes first writes it, and both
 * read the same.
 */
final class ContainerId {

    private static final String PATH = "/tmp/container-id";

    private ContainerId() {}

    /** Writes neither attribute if the file can be neither read nor made: then nobody knows. */
    static void inspect(Attributes attributes, SystemFiles files) {
        String created = create(files);
        String uuid = created == null ? files.line(PATH) : created;
        if (uuid != null) {
            attributes.put("uuid", uuid);
            attributes.put("newcontainer", created == null ? 0 : 1);
        }
    }

    private static @Nullable String create(SystemFiles files) {
        File file = files.file(PATH);
        try {
            if (file.exists() || !file.createNewFile()) {
                return null;
            }
            String uuid = random(files);
            try (FileOutputStream out = new FileOutputStream(file)) {
                out.write(uuid.getBytes(StandardCharsets.US_ASCII));
            }
            return uuid;
        } catch (IOException refused) {
            return null;
        }
    }

    /** The kernel's random UUID if there is one: Java's needs its security providers, 20 ms of a cold start. */
    static String random(SystemFiles files) {
        String uuid = files.line("/proc/sys/kernel/random/uuid");
        return uuid == null ? UUID.randomUUID().toString() : uuid;
    }
}
