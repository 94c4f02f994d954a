package dev.assay.profiler;

import java.util.HashMap;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** The attributes of one invocation in the order in which they were found; what is unknown is not among them. */
final class Attributes {

    private final HashMap<String, Object> values = new LinkedHashMap<>(96);

    void put(String key, @Nullable Object value) {
        if (value != null) {
            values.put(key, value);
        }
    }

    /** The difference between two readings, if both exist. */
    void putDelta(String key, @Nullable Long before, @Nullable Long after) {
        if (before != null && after != null) {
            values.put(key.concat("Delta"), after - before);
        }
    }

    @Nullable
    Object get(String key) {
        return values.get(key);
    }

    /** A HashMap because that is what SAAF's functions declare. */
    @SuppressWarnings("NonApiType")
    HashMap<String, Object> values() {
        return values;
    }
}
