package dev.assay.internal.targets.embedded.s3;

import dev.assay.internal.targets.embedded.http.Headers;
import dev.assay.internal.targets.embedded.http.Request;
import dev.assay.internal.targets.embedded.s3.error.S3Error;
import dev.assay.internal.targets.embedded.s3.payload.Payload;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request whose signature and payload have been verified.
 *
 * @param id the request id that the answer carries
 * @param method the HTTP method
 * @param bucket empty if the request is not about a bucket
 * @param key empty if the request is not about an object; otherwise everything after the bucket, with slashes unchanged
 * @param parameters of the query, decoded
 * @param headers of the request
 * @param payload its verified content
 */
record ObjectRequest(
        String id,
        String method,
        String bucket,
        String key,
        Map<String, List<String>> parameters,
        Headers headers,
        Payload payload) {

    static ObjectRequest of(String id, Request request, Payload payload) {
        String path = request.head().decodedPath().substring(1);
        int slash = path.indexOf('/');
        String bucket = slash < 0 ? path : path.substring(0, slash);
        String key = slash < 0 ? "" : path.substring(slash + 1);
        return new ObjectRequest(
                id,
                request.head().method(),
                bucket,
                ObjectKey.checked(key),
                request.head().parameters(),
                request.head().headers(),
                payload);
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name)).map(values -> values.get(0));
    }

    /** A whole number in the query, limited to a maximum. */
    int number(String name, int otherwise, int limit) {
        Optional<String> text = parameter(name).filter(value -> !value.isEmpty());
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.get().matches("[0-9]{1,10}") || Long.parseLong(text.get()) > Integer.MAX_VALUE) {
            throw S3Error.invalidArgument(
                    name, text.get(), "Argument " + name + " must be an integer between 0 and 2147483647");
        }
        return Math.min(limit, Integer.parseInt(text.get()));
    }

    /** The value of a header, if it is present and not empty. */
    Optional<String> header(String name) {
        return headers.first(name).filter(value -> !value.isEmpty());
    }
}
