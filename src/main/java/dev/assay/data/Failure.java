package dev.assay.data;

import org.jspecify.annotations.Nullable;

/**
 * Why an invocation did not succeed.
 *
 * @param type the error type of the function or the service, for example {@code java.lang.IllegalStateException} or
 *     {@code TooManyRequestsException}
 * @param message the message that came with it
 * @param reason the reason of a throttle, for example {@code ReservedFunctionConcurrentInvocationLimitExceeded}; {@code INIT}
 *     where the log says that INIT failed
 * @param retryAfterSeconds how long a throttle asks to wait; absent where it does not say
 */
public record Failure(
        String type,
        String message,
        @Nullable String reason,
        @Nullable Double retryAfterSeconds) {

    /** The reason of a function that did not get through INIT. */
    public static final String INIT = "INIT";

    /** The same failure with its reason. */
    public Failure because(String known) {
        return new Failure(type, message, known, retryAfterSeconds);
    }

    /** A failure that does not say how long to wait. */
    public Failure(String type, String message, @Nullable String reason) {
        this(type, message, reason, null);
    }
}
