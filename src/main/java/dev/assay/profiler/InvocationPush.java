package dev.assay.profiler;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts a record of an invocation other than its profile into an object store, as {@link Inspector#finish()} does: into the
 * bucket that {@code ASSAY_INVOCATION_BUCKET} names, below {@code ASSAY_INVOCATION_PREFIX}.
 */
public final class InvocationPush {

    /** The variable that names the bucket; without it nothing is pushed. */
    public static final String BUCKET = "ASSAY_INVOCATION_BUCKET";

    /** The variable that holds the beginning of the key; its last part is the run's id. */
    public static final String PREFIX = "ASSAY_INVOCATION_PREFIX";

    private final Map<String, String> environment;
    private final Surroundings surroundings;

    /** Pushes to the place that the environment of this process names. */
    public InvocationPush() {
        this(Surroundings.ofTheMachine());
    }

    InvocationPush(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.environment = new LinkedHashMap<>(surroundings.environment());
        environment.put(ProfilePush.BUCKET, environment.getOrDefault(BUCKET, ""));
        environment.put(ProfilePush.PREFIX, environment.getOrDefault(PREFIX, ""));
        environment.remove(ProfilePush.REQUIRED);
    }

    /** The name of this instance, by which SAAF's {@code uuid} names it too; null if it has none. */
    public @Nullable String instance() {
        Attributes aside = new Attributes();
        ContainerId.inspect(aside, surroundings.files());
        Object uuid = aside.get("uuid");
        return uuid == null ? null : uuid.toString();
    }

    /** A name for one execution of an invocation, different each time. */
    public String execution() {
        return ContainerId.random(surroundings.files());
    }

    /**
     * Puts a record. It gets the attributes that tell whose it is.
     *
     * @param requestId the platform's id of the invocation
     * @param execution from {@link #execution}
     * @return why it could not be put; null if it was, or if nothing is to be pushed
     */
    public @Nullable String push(String requestId, String execution, Map<String, ?> record) {
        if (!ProfilePush.isWanted(environment)) {
            return null;
        }
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("requestId", requestId);
        whole.put("executionId", execution);
        whole.put("runId", runId());
        whole.put("uuid", instance());
        whole.putAll(record);
        ProfileKey key = new ProfileKey(instance(), requestId, execution);
        return new ProfilePush(environment, surroundings.time()).push(key, whole);
    }

    private String runId() {
        String prefix = environment.getOrDefault(PREFIX, "");
        return prefix.substring(prefix.lastIndexOf('/') + 1);
    }
}
