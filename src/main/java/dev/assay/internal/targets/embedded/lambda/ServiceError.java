package dev.assay.internal.targets.embedded.lambda;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.internal.targets.embedded.access.Refusal;
import dev.assay.internal.targets.embedded.http.Headers;
import dev.assay.internal.targets.embedded.http.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that ends in an error of the service, in the shape in which AWS Lambda words it: the type in the header
 * {@code x-amzn-ErrorType}, and a JSON body with {@code Type} (whose fault it is) and the message.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/CommonErrors.html">AWS Lambda API: common errors</a>
 */
final class ServiceError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final transient ObjectNode body;
    private final transient Headers headers;

    private ServiceError(int status, String type, ObjectNode body, Headers headers) {
        super(type, null, false, false);
        this.status = status;
        this.type = type;
        this.body = body;
        this.headers = headers;
    }

    /** What the service holds against a request that it does not let in: without {@code Type}. */
    static ServiceError refused(Refusal refusal) {
        String type = switch (refusal.reason()) {
            case HOST, ORIGIN -> "AccessDeniedException";
            case UNSIGNED, PRESIGNED -> "MissingAuthenticationTokenException";
            case INCOMPLETE -> "IncompleteSignatureException";
            case UNKNOWN_KEY -> "UnrecognizedClientException";
            case EXPIRED, SCOPE, MISMATCH -> "InvalidSignatureException";
        };
        return new ServiceError(403, type, Json.object().put("message", refusal.getMessage()), Headers.NONE);
    }

    static ServiceError ofUser(int status, String type, String message) {
        ObjectNode body = Json.object().put("Type", "User").put("message", message);
        return new ServiceError(status, type, body, Headers.NONE);
    }

    static ServiceError ofService(String message) {
        ObjectNode body = Json.object().put("Type", "Service").put("Message", message);
        return new ServiceError(500, "ServiceException", body, Headers.NONE);
    }

    static ServiceError notFound(String message) {
        ObjectNode body = Json.object().put("Type", "User").put("Message", message);
        return new ServiceError(404, "ResourceNotFoundException", body, Headers.NONE);
    }

    static ServiceError conflict(String message) {
        return ofUser(409, "ResourceConflictException", message);
    }

    static ServiceError invalidParameter(String message) {
        return ofUser(400, "InvalidParameterValueException", message);
    }

    static ServiceError invalidRequest(String message) {
        return ofUser(400, "InvalidRequestContentException", message);
    }

    static ServiceError tooLarge(String message) {
        return ofUser(413, "RequestTooLargeException", message);
    }

    /** A body, or a zip file in it, over the limit of an operation that is not Invoke. */
    static ServiceError entityTooLarge(String message) {
        return new ServiceError(
                413, "RequestEntityTooLargeException", Json.object().put("message", message), Headers.NONE);
    }

    /** A value that breaks a constraint of the API's model, in AWS's words. */
    static ServiceError validation(String field, @Nullable Object value, String constraint) {
        return validation(List.of(violation(field, value, constraint)));
    }

    /** @param violations each from {@link #violation} */
    static ServiceError validation(List<String> violations) {
        int count = violations.size();
        String message = count + (count == 1 ? " validation error" : " validation errors") + " detected: "
                + String.join("; ", violations);
        return new ServiceError(400, "ValidationException", Json.object().put("message", message), Headers.NONE);
    }

    static String violation(String field, @Nullable Object value, String constraint) {
        String shown = value == null ? "null" : "'" + value + "'";
        return "Value " + shown + " at '" + field + "' failed to satisfy constraint: " + constraint;
    }

    /** Something of another account, or what the caller may not do. */
    static ServiceError accessDenied(String message) {
        return new ServiceError(403, "AccessDeniedException", Json.object().put("Message", message), Headers.NONE);
    }

    /** Something that AWS Lambda has and the embedded target does not: said, never ignored. */
    static ServiceError notImplemented(String what) {
        return ofUser(501, "NotImplementedException", "The embedded target does not have " + what);
    }

    /** A call beyond the concurrency that was reserved for the function, or beyond the account's. */
    static ServiceError throttled(String reason) {
        ObjectNode body = Json.object()
                .put("Reason", reason)
                .put("Type", "User")
                .put("retryAfterSeconds", "1")
                .put("message", "Rate Exceeded.");
        return new ServiceError(429, "TooManyRequestsException", body, Headers.NONE.with("Retry-After", "1"));
    }

    /** A call of a chain that came to the function too often. */
    static ServiceError recursive() {
        ObjectNode body = Json.object()
                .put("Type", "User")
                .put(
                        "Message",
                        "Lambda has detected your function being invoked in a recursive loop with other Amazon Web Services"
                                + " resources and stopped your function's invocation.");
        return new ServiceError(400, "RecursiveInvocationException", body, Headers.NONE);
    }

    int status() {
        return status;
    }

    Response response() {
        Headers all = headers.with("Content-Type", "application/json").with("x-amzn-ErrorType", type);
        return new Response(status, all, Json.bytes(body));
    }
}
