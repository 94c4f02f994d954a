package causes;

import java.util.Map;

/**
 * Where a sender sends. Stream, table and the source of events have the function's name.
 *
 * @param name of the function
 * @param queue its address
 * @param topic its ARN
 * @param bucket its name
 * @param hop the ARN of the topic that sends to a queue
 */
record Wiring(String name, String queue, String topic, String bucket, String hop) {

    /** Objects below it call the recipient. */
    static final String IN = "in/";

    /** Objects below it, and events whose source ends so, go into a queue. */
    static final String HOP = "-hop/";

    /** Below it the recipient writes what caused it. */
    static final String TRUTH = "truth/";

    static Wiring of(Map<String, String> event) {
        return new Wiring(
                event.getOrDefault("name", ""),
                event.getOrDefault("queue", ""),
                event.getOrDefault("topic", ""),
                event.getOrDefault("bucket", ""),
                event.getOrDefault("hop", ""));
    }

    String payload(int rounds) {
        return String.format(
                "{\"name\": \"%s\", \"queue\": \"%s\", \"topic\": \"%s\", \"bucket\": \"%s\", \"hop\": \"%s\","
                        + " \"rounds\": \"%d\"}",
                name, queue, topic, bucket, hop, rounds);
    }
}
