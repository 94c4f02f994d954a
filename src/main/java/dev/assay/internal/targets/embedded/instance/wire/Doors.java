package dev.assay.internal.targets.embedded.instance.wire;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The doors of all instances, found by the secret in a request's path. */
final class Doors {

    private static final int TOKEN_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Door> byPrefix = new ConcurrentHashMap<>();

    /** Makes the door {@code /<token>/<name>}. */
    Door open(String name, RuntimeClient client) {
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        Door door = new Door("/" + HexFormat.of().formatHex(token) + "/" + name, client);
        byPrefix.put(door.prefix(), door);
        return door;
    }

    void close(Door door) {
        byPrefix.remove(door.prefix());
    }

    /** The door that a path leads to; null for a wrong token. */
    @Nullable
    Door find(String path) {
        int token = path.indexOf('/', 1);
        int name = token < 0 ? -1 : path.indexOf('/', token + 1);
        return name < 0 ? null : byPrefix.get(path.substring(0, name));
    }
}
