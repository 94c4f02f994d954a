package dev.assay.internal.targets.embedded.instance.wire;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The paths of all instances, found by the secret in a request's path. */
final class InstancePaths {

    private static final int TOKEN_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, InstancePath> byPrefix = new ConcurrentHashMap<>();

    /** Makes the path {@code /<token>/<name>}. */
    InstancePath open(String name, RuntimeClient client) {
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        InstancePath instancePath = new InstancePath("/" + HexFormat.of().formatHex(token) + "/" + name, client);
        byPrefix.put(instancePath.prefix(), instancePath);
        return instancePath;
    }

    void close(InstancePath instancePath) {
        byPrefix.remove(instancePath.prefix());
    }

    /** The instance that a path leads to; null for a wrong token. */
    @Nullable
    InstancePath find(String path) {
        int token = path.indexOf('/', 1);
        int name = token < 0 ? -1 : path.indexOf('/', token + 1);
        return name < 0 ? null : byPrefix.get(path.substring(0, name));
    }
}
