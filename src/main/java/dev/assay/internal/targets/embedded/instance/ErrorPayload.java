package dev.assay.internal.targets.embedded.instance;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The errors that not the function but the service words, as the Lambda service does. */
final class ErrorPayload {

    static final String TIMED_OUT = "Sandbox.Timedout";
    static final String EXITED = "Runtime.ExitError";
    static final String OUT_OF_MEMORY = "Runtime.OutOfMemory";

    private static final ObjectMapper JSON = new ObjectMapper();

    private ErrorPayload() {}

    static byte[] timedOut(String requestId, double timeoutSeconds) {
        return error(
                TIMED_OUT,
                String.format(
                        Locale.ROOT,
                        "RequestId: %s Error: Task timed out after %.2f seconds",
                        requestId,
                        timeoutSeconds));
    }

    static byte[] exited(String requestId, ExitStatus status) {
        return error(EXITED, "RequestId: " + requestId + " Error: " + status.reason());
    }

    static byte[] outOfMemory(String requestId, ExitStatus status) {
        return error(OUT_OF_MEMORY, "RequestId: " + requestId + " Error: " + status.reason());
    }

    /** The type that the error itself names; what the runtime called it if it names none. */
    static String typeOf(byte[] error, String calledByTheRuntime) {
        try {
            return JSON.readTree(error).path("errorType").asText(calledByTheRuntime);
        } catch (IOException e) {
            return calledByTheRuntime;
        }
    }

    private static byte[] error(String type, String message) {
        ObjectNode error = JSON.createObjectNode();
        error.put("errorType", type);
        error.put("errorMessage", message);
        return error.toString().getBytes(StandardCharsets.UTF_8);
    }
}
