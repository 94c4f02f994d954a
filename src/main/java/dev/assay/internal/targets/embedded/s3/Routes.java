package dev.assay.internal.targets.embedded.s3;

import dev.assay.internal.targets.embedded.s3.error.S3Error;
import dev.assay.internal.targets.embedded.service.Operation;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the operation for a request by its method, its subject, and the parameter that selects a part of the subject, such as
 * {@code uploads}.
 */
final class Routes {

    /** Parameters that change what an operation does, but do not select it. */
    private static final Set<String> SETTINGS = Set.of(
            "continuation-token",
            "delimiter",
            "encoding-type",
            "fetch-owner",
            "marker",
            "max-keys",
            "partNumber",
            "prefix",
            "response-cache-control",
            "response-content-disposition",
            "response-content-encoding",
            "response-content-language",
            "response-content-type",
            "response-expires",
            "start-after",
            // Repeats the name of the operation, for logs.
            "x-id");

    private final Map<String, Operation<ObjectRequest>> operations = new HashMap<>();

    /** What a request is about. */
    enum Subject {
        ACCOUNT,
        BUCKET,
        OBJECT;

        static Subject of(ObjectRequest request) {
            if (request.bucket().isEmpty()) {
                return ACCOUNT;
            }
            return request.key().isEmpty() ? BUCKET : OBJECT;
        }
    }

    /** @param part the parameter that selects the operation; empty for none */
    void add(String method, Subject subject, String part, Operation<ObjectRequest> operation) {
        operations.put(method + " " + subject + " " + part, operation);
    }

    Operation<ObjectRequest> find(ObjectRequest request) {
        Set<String> selecting = new TreeSet<>(request.parameters().keySet());
        selecting.removeAll(SETTINGS);
        Subject subject = Subject.of(request);
        String part = String.join("&", selecting);
        return Optional.ofNullable(operations.get(request.method() + " " + subject + " " + part))
                .orElseThrow(() -> S3Error.notImplemented(request.method() + " of "
                        + subject.name().toLowerCase(Locale.ROOT) + (part.isEmpty() ? "" : " with " + part)));
    }
}
