package dev.assay.internal.profiles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.internal.json.Json;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells profiles from other JSON by the attributes that every SAAF inspector writes.
 *
 * @see <a href="https://github.com/wlloyduw/SAAF">SAAF, the Serverless Application Analytics Framework</a>
 */
public final class Profiles {

    /** Attributes one of which stands in every profile beside {@code version} and {@code lang}. */
    private static final Set<String> TELLING =
            Set.of("startTime", "runtime", "frameworkRuntime", "uuid", "containerID", "newcontainer", "duration");

    private static final int LONGEST_TEXT = 1024;
    private static final int MOST_SCALARS = 200;

    private Profiles() {}

    /** The JSON when it is a profile, with the attributes that it has under other names; absent when it is not. */
    public static @Nullable JsonNode of(JsonNode json) {
        boolean named = json.path("version").isValueNode() && json.path("lang").isTextual();
        return named && TELLING.stream().anyMatch(json::has) ? SaafNames.completed(json) : null;
    }

    /**
     * What is kept of a profile within a body that is too large to keep: up to 200 of its top-level numbers, booleans and
     * texts of up to 1,024 characters, known attributes first. Absent when it is not a profile.
     */
    public static @Nullable JsonNode scalars(JsonNode json) {
        JsonNode profile = of(json);
        if (profile == null) {
            return null;
        }
        ObjectNode kept = Json.MAPPER.createObjectNode();
        KnownAttributes.ALL.forEach(name -> keep(kept, name, profile.path(name)));
        for (Map.Entry<String, JsonNode> attribute : profile.properties()) {
            if (kept.size() >= MOST_SCALARS) {
                break;
            }
            keep(kept, attribute.getKey(), attribute.getValue());
        }
        return kept;
    }

    private static void keep(ObjectNode kept, String name, JsonNode value) {
        boolean small = value.isNumber()
                || value.isBoolean()
                || (value.isTextual() && value.textValue().length() <= LONGEST_TEXT);
        if (small && name.length() <= LONGEST_TEXT) {
            kept.set(name, value);
        }
    }
}
