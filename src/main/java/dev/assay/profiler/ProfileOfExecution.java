package dev.assay.profiler;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one execution of an invocation wrote, on its way to the object store. */
final class ProfileOfExecution {

    private static final String EXECUTION = "executionId";

    private final Attributes attributes;
    private final Surroundings surroundings;

    ProfileOfExecution(Attributes attributes, Surroundings surroundings) {
        this.attributes = attributes;
        this.surroundings = surroundings;
    }

    /** Names the execution and pushes its profile; a second time it replaces the first. Returns why that failed, or null. */
    @Nullable
    String push() {
        Map<String, String> environment = surroundings.environment();
        attributes.values().remove("profilePushDuration");
        attributes.values().remove("profilePushError");
        if (attributes.get(EXECUTION) == null) {
            attributes.put(EXECUTION, ContainerId.random(surroundings.files()));
        }
        attributes.put("runId", lastPart(environment.get(ProfilePush.PREFIX)));
        ProfileKey key = new ProfileKey(instance(), text("requestId"), String.valueOf(attributes.get(EXECUTION)));
        return new ProfilePush(environment, surroundings.time()).push(key, attributes.values());
    }

    /** The instance's name is needed for the key even if the function did not ask for it. */
    private @Nullable String instance() {
        if (attributes.get("uuid") == null) {
            Attributes aside = new Attributes();
            ContainerId.inspect(aside, surroundings.files());
            Object uuid = aside.get("uuid");
            return uuid == null ? null : uuid.toString();
        }
        return text("uuid");
    }

    private @Nullable String text(String name) {
        Object value = attributes.get(name);
        return value == null ? null : value.toString();
    }

    private static @Nullable String lastPart(@Nullable String prefix) {
        if (prefix == null || prefix.isEmpty()) {
            return null;
        }
        return prefix.substring(prefix.lastIndexOf('/') + 1);
    }
}
