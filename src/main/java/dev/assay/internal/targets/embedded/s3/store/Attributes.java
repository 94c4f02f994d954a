package dev.assay.internal.targets.embedded.s3.store;

import java.util.Map;

/**
 * The attributes that a client gave an object.
 *
 * @param system headers that HTTP or S3 defines, for example {@code Content-Type}
 * @param user the client's own, without {@code x-amz-meta-}, in lower case
 */
public record Attributes(Map<String, String> system, Map<String, String> user) {

    private static final String TYPE = "Content-Type";

    /** The attributes of an object for which a client gave none. */
    public static final Attributes NONE = new Attributes(Map.of(TYPE, "binary/octet-stream"), Map.of());

    /** The attributes of a JSON document. */
    public static final Attributes JSON = new Attributes(Map.of(TYPE, "application/json"), Map.of());

    private static final Attributes BYTES = new Attributes(Map.of(TYPE, "application/octet-stream"), Map.of());

    public Attributes {
        system = Map.copyOf(system);
        user = Map.copyOf(user);
    }

    /** The same attributes, shared if they are common ones: a store may hold a million objects. */
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
