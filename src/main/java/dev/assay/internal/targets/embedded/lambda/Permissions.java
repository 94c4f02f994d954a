package dev.assay.internal.targets.embedded.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The statements of a function's policy: which services may call it. Safe for use by several threads. */
final class Permissions {

    private final Map<String, JsonNode> statements = new LinkedHashMap<>();

    /** Adds a statement; false if there is one of that id. */
    synchronized boolean add(String id, JsonNode statement) {
        return statements.putIfAbsent(id, statement) == null;
    }

    /** Removes a statement; false if there is none. */
    synchronized boolean remove(String id) {
        return statements.remove(id) != null;
    }

    /** All of them; empty if there is none. */
    synchronized Optional<Map<String, JsonNode>> all() {
        return statements.isEmpty() ? Optional.empty() : Optional.of(new LinkedHashMap<>(statements));
    }

    /** Whether a service may call the function. */
    synchronized boolean permit(String service) {
        return statements.values().stream()
                .anyMatch(one -> one.path("Principal").path("Service").asText().equals(service));
    }
}
