package dev.assay.internal.targets.embedded.s3;

import dev.assay.internal.targets.embedded.s3.error.S3Error;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** How keys stand in lists: as they are, or percent-encoded, because XML cannot carry every character. */
enum KeyCoding {
    PLAIN,
    URL;

    static KeyCoding of(ObjectRequest request) {
        String type = request.parameter("encoding-type").orElse("");
        return switch (type) {
            case "" -> PLAIN;
            case "url" -> URL;
            default ->
                throw S3Error.invalidArgument("encoding-type", type, "Invalid Encoding Method specified in Request");
        };
    }

    String of(String key) {
        return this == PLAIN
                ? key
                : URLEncoder.encode(key, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("%2F", "/");
    }
}
