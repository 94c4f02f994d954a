package dev.assay.target.embedded.instance.wire;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request.
 *
 * @param headers names in lower case
 */
record Request(String method, String path, Map<String, String> headers, byte[] body) {

    @Nullable
    String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }
}
