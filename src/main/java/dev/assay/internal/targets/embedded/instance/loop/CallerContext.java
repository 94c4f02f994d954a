package dev.assay.internal.targets.embedded.instance.loop;

import com.amazonaws.services.lambda.runtime.Client;
import com.amazonaws.services.lambda.runtime.ClientContext;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a caller sent along beside the event: {@code custom} and {@code env}; nothing is known of the caller's device. */
record CallerContext(Map<String, String> custom, Map<String, String> environment) implements ClientContext {

    static CallerContext parse(String json) {
        Object parsed =
                Json.read(json.getBytes(StandardCharsets.UTF_8), Map.class, CallerContext.class.getClassLoader());
        Map<?, ?> members = parsed instanceof Map<?, ?> map ? map : Map.of();
        return new CallerContext(strings(members.get("custom")), strings(members.get("env")));
    }

    private static Map<String, String> strings(@Nullable Object value) {
        Map<String, String> strings = new TreeMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, text) -> strings.put(String.valueOf(key), String.valueOf(text)));
        }
        return strings;
    }

    @Override
    public @Nullable Client getClient() {
        return null;
    }

    @Override
    public Map<String, String> getCustom() {
        return custom;
    }

    @Override
    public Map<String, String> getEnvironment() {
        return environment;
    }
}
