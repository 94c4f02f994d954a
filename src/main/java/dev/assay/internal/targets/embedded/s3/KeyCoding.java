package dev.assay.internal.targets.embedded.s3;

import dev.assay.internal.targets.embedded.s3.error.S3Error;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The form of keys in lists: plain, or percent-encoded because XML cannot carry every character. */
enum KeyCoding {
    PLAIN,
    URL;

    static KeyCoding of(ObjectRequest request) {
        Optional<String> type = request.parameter("encoding-type");
        if (type.isPresent() && !type.get().equals("url")) {
            throw S3Error.invalidArgument("encoding-type", type.get(), "Invalid Encoding Method specified in Request");
        }
        return type.isPresent() ? URL : PLAIN;
    }

    String of(String key) {
        return this == PLAIN
                ? key
                : URLEncoder.encode(key, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("%2F", "/");
    }
}
