package dev.assay.internal.tracing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks into what {@link JsonReader} read. */
final class JsonPath {

    private JsonPath() {}

    /** What lies below these names; null if one of them is missing. */
    static @Nullable Object at(@Nullable Object json, String... names) {
        Object here = json;
        for (String name : names) {
            here = here instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return here;
    }

    /** The text below these names; null if there is none. */
    static @Nullable String text(@Nullable Object json, String... names) {
        return at(json, names) instanceof String text ? text : null;
    }

    /** Those of them that are there. */
    static List<String> texts(@Nullable String... found) {
        List<String> texts = new ArrayList<>();
        for (String one : found) {
            if (one != null) {
                texts.add(one);
            }
        }
        return texts;
    }
}
