package spreadcheck;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * One call as its own profile tells of it, whoever made it.
 *
 * @param requestId the platform's id of the invocation
 * @param parent request id of the invocation that made the call; empty for a client's
 * @param instance SAAF's {@code uuid} of the instance
 * @param startMillis wall-clock milliseconds since 1970, of the instance's clock
 * @param durationMillis function-side duration
 */
record TracedCall(String requestId, String parent, String instance, double startMillis, double durationMillis) {

    /**
     * Reads a profile with the attributes {@code requestId}, {@code parent}, {@code uuid}, {@code startTime} and {@code duration}.
     *
     * @return null when one of them is missing
     */
    static @Nullable TracedCall of(JsonNode profile) {
        JsonNode id = profile.path("requestId");
        JsonNode parent = profile.path("parent");
        JsonNode instance = profile.path("uuid");
        JsonNode start = profile.path("startTime");
        JsonNode duration = profile.path("duration");
        boolean whole = id.isTextual() && parent.isTextual() && instance.isTextual() && start.isNumber();
        return whole && duration.isNumber()
                ? new TracedCall(
                        id.textValue(),
                        parent.textValue(),
                        instance.textValue(),
                        start.doubleValue(),
                        duration.doubleValue())
                : null;
    }

    /** When it ended, by the same clock as its start. */
    public double endMillis() {
        return startMillis + durationMillis;
    }

    /** Whether a client made it. */
    public boolean root() {
        return parent.isEmpty();
    }
}
