package dev.assay.internal.profiles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The names and units of SAAF's inspectors for other languages than Java, whose attributes are added under the names, and in the units and
 * types, of the Java one.
 *
 * @see <a href="https://github.com/wlloyduw/SAAF">SAAF, the Serverless Application Analytics Framework</a>
 */
final class SaafNames {

    /** The Python inspector counts CPU in milliseconds since version 0.6; the others, and the kernel, in ticks of 10 ms. */
    private static final int MILLIS_PER_TICK = 10;

    private static final double FIRST_IN_MILLIS = 0.6;
    private static final String MILLIS = "Millis";
    private static final String DELTA = "Delta";

    private static final Map<String, String> IN_MILLIS = Map.of(
            "cpuUser", "cpuUsr",
            "cpuKernel", "cpuKrn",
            "cpuIOWait", "cpuIowait",
            "cpuSteal", "vmcpusteal");

    /** Named as in Java, where they are ticks. */
    private static final List<String> IN_MILLIS_UNDER_THE_SAME_NAME =
            List.of("cpuNice", "cpuIdle", "cpuIrq", "cpuSoftIrq");

    private static final Map<String, String> SAME_UNIT =
            Map.of("bootTime", "vmuptime", "contextSwitchDelta", "contextSwitchesDelta");

    /** A time since 1970 in seconds, and no count of ticks: before 2001 there was no Lambda. */
    private static final long A_TIME = 1_000_000_000;

    private SaafNames() {}

    /** The profile, with the attributes of the Java inspector that it has otherwise. */
    static JsonNode completed(JsonNode profile) {
        String language = profile.path("lang").asText();
        if (!(profile instanceof ObjectNode written) || language.equals("java")) {
            return profile;
        }
        ObjectNode all = written.deepCopy();
        if (language.equals("bash")) {
            numbers(all);
        }
        if (language.equals("python") && all.path("version").asDouble() >= FIRST_IN_MILLIS) {
            python(all);
        }
        SAME_UNIT.forEach((theirs, ours) -> {
            if (all.has(theirs) && !all.has(ours)) {
                all.set(ours, all.get(theirs));
            }
        });
        return all;
    }

    private static void python(ObjectNode all) {
        bootTime(all);
        for (String name : IN_MILLIS_UNDER_THE_SAME_NAME) {
            renamed(all, name);
            renamed(all, name + DELTA);
        }
        IN_MILLIS.forEach((theirs, ours) -> {
            inTicks(all, theirs, ours);
            inTicks(all, theirs + DELTA, ours + DELTA);
        });
    }

    /** Version 0.6 writes the boot time under the name of stolen ticks. */
    private static void bootTime(ObjectNode all) {
        if (all.path("vmcpusteal").asLong() >= A_TIME && !all.has("bootTime")) {
            all.set("bootTime", all.remove("vmcpusteal"));
        }
    }

    /** What was written stays, under the name that says its unit. */
    private static void renamed(ObjectNode all, String name) {
        if (all.path(name).isNumber() && !all.has(name + MILLIS)) {
            all.set(name + MILLIS, all.remove(name));
            inTicks(all, name + MILLIS, name);
        }
    }

    private static void inTicks(ObjectNode all, String theirs, String ours) {
        if (all.path(theirs).isNumber() && !all.has(ours)) {
            all.put(ours, Math.round(all.get(theirs).doubleValue() / MILLIS_PER_TICK));
        }
    }

    /** The Bash inspector writes each number as a text. */
    private static void numbers(ObjectNode all) {
        List<String> names = new ArrayList<>(KnownAttributes.NUMBERS);
        names.addAll(SAME_UNIT.keySet());
        for (String name : names) {
            String text = all.path(name).isTextual() ? all.get(name).textValue() : "";
            if (text.matches("-?[0-9]{1,18}")) {
                all.put(name, Long.parseLong(text));
            }
        }
    }
}
