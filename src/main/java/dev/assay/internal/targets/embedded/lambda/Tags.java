package dev.assay.internal.targets.embedded.lambda;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * The tags of one function.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_TagResource.html">TagResource</a>
 */
final class Tags {

    private static final int LIMIT = 50;
    private static final int LONGEST_KEY = 128;
    private static final int LONGEST_VALUE = 256;

    private final Map<String, String> tags = new TreeMap<>();

    synchronized Map<String, String> all() {
        return Map.copyOf(tags);
    }

    synchronized void add(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(tags);
        all.putAll(more);
        if (all.size() > LIMIT) {
            throw ServiceError.invalidParameter("Number of tags exceeds resource tag limit.");
        }
        more.forEach(Tags::check);
        tags.putAll(more);
    }

    synchronized void remove(Collection<String> keys) {
        keys.forEach(tags::remove);
    }

    private static void check(String key, String value) {
        if (key.isEmpty() || key.length() > LONGEST_KEY || key.startsWith("aws:")) {
            throw ServiceError.invalidParameter(
                    "A tag key must have 1 to " + LONGEST_KEY + " characters and not begin with aws:");
        }
        if (value.length() > LONGEST_VALUE) {
            throw ServiceError.invalidParameter("A tag value must have at most " + LONGEST_VALUE + " characters");
        }
    }
}
