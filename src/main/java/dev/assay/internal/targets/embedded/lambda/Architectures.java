package dev.assay.internal.targets.embedded.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.data.InstructionSet;
import java.util.List;

/** The processor architecture of functions: that of this machine. */
final class Architectures {

    private static final List<String> KNOWN = List.of("x86_64", "arm64");
    private static final String FIELD = "architectures";

    private Architectures() {}

    /** The Lambda name of this machine's processor architecture. */
    static String here() {
        return InstructionSet.ofThisMachine().label();
    }

    /** Checks what a request asks for, if it asks for anything. */
    static void check(JsonNode wanted) {
        if (!wanted.isArray() || wanted.isEmpty()) {
            return;
        }
        List<String> names = Json.texts(wanted);
        if (names.size() > 1) {
            throw ServiceError.validation(FIELD, names, "Member must have length less than or equal to 1");
        }
        if (!KNOWN.contains(names.get(0))) {
            throw ServiceError.validation(
                    FIELD,
                    names,
                    "Member must satisfy constraint: [Member must satisfy enum value set: " + KNOWN
                            + ", Member must not be null]");
        }
        if (!names.get(0).equals(here())) {
            throw ServiceError.notImplemented(
                    "the setting Architectures " + names + "; this machine's architecture is " + here());
        }
    }
}
