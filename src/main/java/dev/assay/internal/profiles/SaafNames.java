package dev.assay.internal.profiles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * The names and units of SAAF's inspectors for other languages than Java, whose attributes are added under the names of the Java one.
 * What an inspector wrote stays as it is.
 *
 * @see <a href="https://github.com/wlloyduw/SAAF">SAAF, the Serverless Application Analytics Framework</a>
 */
final class SaafNames {

    /** The Python inspector counts CPU in milliseconds; the others, and the kernel, in ticks of 10 ms. */
    private static final int MILLIS_PER_TICK = 10;

    private static final Map<String, String> IN_MILLIS = Map.of(
            "cpuUser", "cpuUsr",
            "cpuKernel", "cpuKrn",
            "cpuIOWait", "cpuIowait",
            "cpuSteal", "vmcpusteal");

    private static final Map<String, String> SAME_UNIT =
            Map.of("bootTime", "vmuptime", "contextSwitchDelta", "contextSwitchesDelta");

    private SaafNames() {}

    /** The profile, with the attributes of the Java inspector that it has under other names. */
    static JsonNode completed(JsonNode profile) {
        if (!(profile instanceof ObjectNode written)
                || profile.path("lang").asText().equals("java")) {
            return profile;
        }
        ObjectNode all = written.deepCopy();
        IN_MILLIS.forEach((theirs, ours) -> {
            inTicks(all, theirs, ours);
            inTicks(all, theirs + "Delta", ours + "Delta");
        });
        SAME_UNIT.forEach((theirs, ours) -> {
            if (all.has(theirs) && !all.has(ours)) {
                all.set(ours, all.get(theirs));
            }
        });
        return all;
    }

    private static void inTicks(ObjectNode all, String theirs, String ours) {
        if (all.path(theirs).isNumber() && !all.has(ours)) {
            all.put(ours, Math.round(all.get(theirs).doubleValue() / MILLIS_PER_TICK));
        }
    }
}
