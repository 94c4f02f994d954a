package dev.assay.internal.targets.embedded.s3.store;

import java.util.List;

/**
 * One line of a bucket's notification configuration.
 *
 * @param id names it
 * @param function the ARN of the function that is called
 * @param events for example {@code s3:ObjectCreated:*}
 * @param prefix what keys must begin with; empty for anything
 * @param suffix what keys must end with; empty for anything
 */
public record Notification(String id, String function, List<String> events, String prefix, String suffix) {

    public Notification {
        events = List.copyOf(events);
    }

    /** Whether it is about this event of this object. */
    public boolean matches(String event, String key) {
        return key.startsWith(prefix) && key.endsWith(suffix) && events.stream().anyMatch(one -> covers(one, event));
    }

    /** Whether one line would be about the same objects as another, which S3 refuses. */
    public boolean overlaps(Notification other) {
        boolean sameEvent = events.stream()
                .anyMatch(one -> other.events.stream().anyMatch(two -> covers(one, two) || covers(two, one)));
        boolean samePrefix = prefix.startsWith(other.prefix) || other.prefix.startsWith(prefix);
        boolean sameSuffix = suffix.endsWith(other.suffix) || other.suffix.endsWith(suffix);
        return sameEvent && samePrefix && sameSuffix;
    }

    private static boolean covers(String pattern, String event) {
        return pattern.endsWith("*")
                ? event.startsWith(pattern.substring(0, pattern.length() - 1))
                : event.equals(pattern);
    }
}
