package dev.assay.internal.targets.embedded.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request without its body.
 *
 * @param method for example {@code POST}
 * @param path as it came, percent-encoded
 * @param query as it came, without the question mark; empty if there is none
 * @param headers its header fields
 */
public record RequestHead(String method, String path, String query, Headers headers) {

    /** The decoded segments of the path; two slashes in a row, or one at the end, add none. */
    public List<String> segments() {
        return Arrays.stream(path.split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .map(RequestHead::decodedInPath)
                .toList();
    }

    /** The path, decoded as a whole: what was an encoded slash is one now. */
    public String decodedPath() {
        return decodedInPath(path);
    }

    /** The decoded parameters of the query, each with its values in their order. */
    public Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String parameter : query.split("&", -1)) {
            if (!parameter.isEmpty()) {
                int equals = parameter.indexOf('=');
                String name = equals < 0 ? parameter : parameter.substring(0, equals);
                String value = equals < 0 ? "" : parameter.substring(equals + 1);
                parameters
                        .computeIfAbsent(decoded(name), absent -> new ArrayList<>())
                        .add(decoded(value));
            }
        }
        return parameters;
    }

    private static String decodedInPath(String text) {
        // A plus sign stands for itself in a path.
        return decoded(text.replace("+", "%2B"));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
