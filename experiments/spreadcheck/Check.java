package spreadcheck;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.data.Observation;
import java.util.List;

/**
 * One line of SAAF's {@code check.sh}, under its names. Times are milliseconds: a runtime is the client's, an {@code sstuntime} (sic) the
 * function's own, a latency the difference.
 *
 * @param host SAAF tells machines by when they were booted
 * @param calls since the message came
 * @param totalcalls calls that came of what the instance sent
 */
record Check(
        String uuid,
        String host,
        String data,
        long calls,
        long totalcalls,
        int uses,
        @JsonProperty("avgruntime_cont") double runtime,
        @JsonProperty("avgsstuntime_cont") double functionRuntime,
        @JsonProperty("avglatency_cont") double latency) {

    /** The line of an instance that one call checked. */
    static Check of(Observation call) {
        JsonNode profile = call.profile();
        double inside = call.durationMillis().orElse(0);
        return new Check(
                text(profile, "uuid"),
                text(profile, "vmuptime"),
                text(profile, "value"),
                Long.parseLong("0" + text(profile, "calls")),
                Long.parseLong("0" + text(profile, "totalCalls")),
                1,
                call.timing().latencyMillis(),
                inside,
                call.timing().latencyMillis() - inside);
    }

    static List<Check> of(List<Observation> calls) {
        return calls.stream().map(Check::of).toList();
    }

    private static String text(JsonNode profile, String attribute) {
        return profile == null ? "" : profile.path(attribute).asText();
    }
}
