package dev.assay.internal.targets.embedded.s3.store;

import java.util.Map;

/**
 * What a client said about an object.
 *
 * @param system headers that HTTP or S3 defines, for example {@code Content-Type}
 * @param user the client's own, without {@code x-amz-meta-}, in lower case
 */
public record Attributes(Map<String, String> system, Map<String, String> user) {

    private static final String TYPE = "Content-Type";

    /** Nothing was said. */
    public static final Attributes NONE = new Attributes(Map.of(TYPE, "binary/octet-stream"), Map.of());

    /** A JSON document. */
    public static final Attributes JSON = new Attributes(Map.of(TYPE, "application/json"), Map.of());

    private static final Attributes BYTES = new Attributes(Map.of(TYPE, "application/octet-stream"), Map.of());

    public Attributes {
        system = Map.copyOf(system);
        user = Map.copyOf(user);
    }

    /** The same; one for all that say what most say, because a store may hold a million of them. */
    public Attributes shared() {
        if (equals(JSON)) {
            return JSON;
        }
        if (equals(BYTES)) {
            return BYTES;
        }
        return equals(NONE) ? NONE : this;
    }
}
