package dev.assay.internal.targets.localstack.cleanup;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The labels of all that one run makes in a Docker engine. They say which run it is and which process owns it, so that a later run can tell
 * what was left behind from what lives. {@code org.testcontainers} labels say nothing of that kind, and they are everybody's.
 */
public final class RunLabels {

    static final String PREFIX = "dev.assay.";
    static final String RUN = PREFIX + "run";

    private static final String PART = PREFIX + "part";
    private static final String LOCALSTACK = "localstack";
    private static final String INSTANCE = "instance";
    private static final String KEPT = PREFIX + "kept";
    private static final String HOST = PREFIX + "host";
    private static final String BOOT = PREFIX + "boot";
    private static final String NAMESPACE = PREFIX + "pids";
    private static final String PID = PREFIX + "pid";
    private static final String STARTED = PREFIX + "started";
    private static final String USER = PREFIX + "user";
    private static final int RUN_BYTES = 8;

    private final Map<String, String> common;

    private RunLabels(Map<String, String> common) {
        this.common = common;
    }

    /** The labels of a new run, owned by this JVM. Two runs of one JVM are told apart. */
    public static RunLabels ofNewRun() {
        byte[] random = new byte[RUN_BYTES];
        new SecureRandom().nextBytes(random);
        return ofRun(HexFormat.of().formatHex(random), OwningProcess.self());
    }

    static RunLabels ofRun(String run, OwningProcess owner) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put(RUN, run);
        labels.put(HOST, owner.host().name());
        labels.put(BOOT, owner.host().boot());
        labels.put(NAMESPACE, owner.host().namespace());
        labels.put(PID, Long.toString(owner.pid()));
        labels.put(STARTED, owner.started());
        labels.put(USER, owner.user());
        return new RunLabels(labels);
    }

    /**
     * The labels of a LocalStack that is to live on for later runs. They name no run, so none ever takes it for left behind; and they are
     * the same each time, because Testcontainers finds what it may use again by a hash that includes them.
     */
    public static RunLabels ofKept() {
        return new RunLabels(Map.of(KEPT, "true"));
    }

    /** The run's id; empty for what is kept. */
    public String run() {
        return common.getOrDefault(RUN, "");
    }

    /** For LocalStack's own container. */
    public Map<String, String> forLocalStack() {
        return with(PART, LOCALSTACK);
    }

    /** For the containers of Lambda instances. */
    public Map<String, String> forInstances() {
        return with(PART, INSTANCE);
    }

    /** For networks and volumes. */
    public Map<String, String> forOthers() {
        return common;
    }

    /**
     * {@link #forInstances} as a value for LocalStack's variable {@code LAMBDA_DOCKER_FLAGS}. Set it as an environment variable of
     * Testcontainers' {@code LocalStackContainer}: that adds its own labels behind, and writes the whole into a shell script between double
     * quotes; so no value here has a character that a shell reads.
     */
    public String flagsForInstances() {
        return forInstances().entrySet().stream()
                .map(label -> "-l " + label.getKey() + "=" + label.getValue())
                .collect(Collectors.joining(" "));
    }

    /** The owner that labels name; empty if they are not a run's or cannot be read. */
    static Optional<OwningProcess> ownerIn(Map<String, String> labels) {
        long pid = pid(value(labels, PID));
        if (pid <= 0
                || Stream.of(RUN, HOST, BOOT, NAMESPACE, STARTED, USER)
                        .anyMatch(key -> value(labels, key).isEmpty())) {
            return Optional.empty();
        }
        Host host = new Host(value(labels, HOST), value(labels, BOOT), value(labels, NAMESPACE));
        return Optional.of(new OwningProcess(host, pid, value(labels, STARTED), value(labels, USER)));
    }

    private static String value(Map<String, String> labels, String key) {
        return labels.getOrDefault(key, "");
    }

    static boolean areLocalStacks(Map<String, String> labels) {
        return LOCALSTACK.equals(labels.get(PART));
    }

    private static long pid(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private Map<String, String> with(String key, String value) {
        Map<String, String> labels = new LinkedHashMap<>(common);
        labels.put(key, value);
        return labels;
    }
}
