package causes;

import java.util.Map;

/**
 * Where a sender sends. Stream, table and the source of events have the function's name.
 *
 * @param name of the function
 * @param queue its address
 * @param topic its ARN
 * @param bucket its name
 */
record Wiring(String name, String queue, String topic, String bucket) {

    /** Objects below it call the recipient. */
    static final String IN = "in/";

    /** Below it the recipient writes what caused it. */
    static final String TRUTH = "truth/";

    static Wiring of(Map<String, String> event) {
        return new Wiring(
                event.getOrDefault("name", ""),
                event.getOrDefault("queue", ""),
                event.getOrDefault("topic", ""),
                event.getOrDefault("bucket", ""));
    }

    String payload(int rounds) {
        return String.format(
                "{\"name\": \"%s\", \"queue\": \"%s\", \"topic\": \"%s\", \"bucket\": \"%s\", \"rounds\": \"%d\"}",
                name, queue, topic, bucket, rounds);
    }
}
