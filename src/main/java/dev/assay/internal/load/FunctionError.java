package dev.assay.internal.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.data.Failure;
import dev.assay.internal.observations.Bodies;
import org.jspecify.annotations.Nullable;

/**
 * Reads the error of a function from the body that the service answered.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html">Invoke: FunctionError</a>
 */
final class FunctionError {

    private static final String TIMED_OUT = "Sandbox.Timedout";
    private static final int LONGEST_MESSAGE = 4096;

    private FunctionError() {}

    /** The error; of the type that the header {@code X-Amz-Function-Error} names if the body names none. */
    static Failure of(String header, Bodies.Parsed body) {
        String message = text(body.json(), "errorMessage");
        if (message == null) {
            message = body.body().text() == null ? "" : body.body().text();
        }
        String type = text(body.json(), "errorType");
        if (type == null) {
            type = message.contains("Task timed out after") ? TIMED_OUT : header;
        }
        return new Failure(type, shortened(message), null);
    }

    /**
     * Whether the function ran into its timeout: AWS says so by the type, older emulators by the message alone. A message
     * beside another type is the function's own.
     */
    static boolean isTimeout(Failure failure) {
        return failure.type().equals(TIMED_OUT);
    }

    static String shortened(String message) {
        return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE) + "...";
    }

    private static @Nullable String text(@Nullable JsonNode json, String name) {
        JsonNode value = json == null ? null : json.get(name);
        return value == null || value.isNull() ? null : value.asText();
    }
}
