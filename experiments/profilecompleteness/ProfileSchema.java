package profilecompleteness;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which attributes a profile must have and of which JSON type each is: SAAF's, for a function on Lambda that calls {@code inspectAll},
 * {@code inspectAllDeltas} and {@code finish}, and those of Assay that tell one execution from another.
 *
 * <p>What comes from Linux's {@code /proc} must be there only where the profile names a Linux; what a processor or a platform may not
 * tell ({@code cpuType}, {@code vmID}...) need not be there, but is of its type where it is.
 *
 * @see <a href="https://github.com/wlloyduw/SAAF">SAAF, the Serverless Application Analytics Framework</a>
 */
final class ProfileSchema {

    private static final Type TEXT = new Type("text", JsonNode::isTextual);
    private static final Type WHOLE = new Type("a whole number", JsonNode::isIntegralNumber);
    private static final Type NUMBER = new Type("a number", JsonNode::isNumber);
    private static final Type FLAG =
            new Type("0 or 1", value -> value.isIntegralNumber() && (value.asInt() == 0 || value.asInt() == 1));

    /** Of the processor and of the process; each has a delta too. */
    private static final List<String> COUNTERS = List.of(
            "cpuUsr",
            "cpuNice",
            "cpuKrn",
            "cpuIdle",
            "cpuIowait",
            "cpuIrq",
            "cpuSoftIrq",
            "vmcpusteal",
            "contextSwitches",
            "pageFaults",
            "majorPageFaults");

    private static final Map<String, Type> ALWAYS = new LinkedHashMap<>();
    private static final Map<String, Type> ON_LINUX = new LinkedHashMap<>();
    private static final Map<String, Type> PERHAPS = new LinkedHashMap<>();

    static {
        all(
                ALWAYS,
                TEXT,
                "lang",
                "uuid",
                "platform",
                "containerID",
                "functionName",
                "functionMemory",
                "functionRegion");
        all(ALWAYS, TEXT, "requestId", "executionId", "runId");
        all(
                ALWAYS,
                WHOLE,
                "startTime",
                "endTime",
                "runtime",
                "userRuntime",
                "frameworkRuntime",
                "frameworkRuntimeDeltas");
        all(ALWAYS, NUMBER, "version", "duration");
        all(ALWAYS, FLAG, "newcontainer", "coldStart");
        all(ON_LINUX, TEXT, "totalMemory", "freeMemory");
        all(ON_LINUX, WHOLE, "vmuptime");
        COUNTERS.forEach(name -> all(ON_LINUX, WHOLE, name, name + "Delta"));
        all(
                PERHAPS,
                TEXT,
                "linuxVersion",
                "vmID",
                "cpuType",
                "cpuModel",
                "cpuCores",
                "traceId",
                "architecture",
                "javaVersion",
                "cgroup");
        all(PERHAPS, NUMBER, "cpuTime", "initDuration", "cpuLimit");
        all(PERHAPS, WHOLE, "memoryUsed", "maxMemoryUsed", "memoryLimit", "processors");
    }

    private ProfileSchema() {}

    private record Type(String name, Predicate<JsonNode> fits) {}

    /** What is wrong with a profile, a few words each; empty when nothing is. */
    static List<String> violations(JsonNode profile) {
        List<String> violations = new ArrayList<>();
        check(profile, ALWAYS, true, violations);
        check(profile, ON_LINUX, profile.path("linuxVersion").asText().startsWith("Linux"), violations);
        check(profile, PERHAPS, false, violations);
        return violations;
    }

    private static void check(JsonNode profile, Map<String, Type> schema, boolean required, List<String> violations) {
        schema.forEach((name, type) -> {
            JsonNode value = profile.path(name);
            if (value.isMissingNode()) {
                if (required) {
                    violations.add(name + " is missing");
                }
            } else if (!type.fits().test(value)) {
                violations.add(name + " must be " + type.name());
            }
        });
    }

    private static void all(Map<String, Type> schema, Type type, String... names) {
        for (String name : names) {
            schema.put(name, type);
        }
    }
}
