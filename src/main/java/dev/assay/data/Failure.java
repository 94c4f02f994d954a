package dev.assay.data;

import org.jspecify.annotations.Nullable;

/**
 * Why an invocation did not succeed.
 *
 * @param type the error type of the function or the service, for example {@code java.lang.IllegalStateException} or
 *     {@code TooManyRequestsException}
 * @param message the message that came with it
 * @param reason the reason of a throttle, for example {@code ReservedFunctionConcurrentInvocationLimitExceeded}; {@code INIT}
 *     if the log says that INIT failed
 * @param retryAfterSeconds how long a throttle asks to wait; absent if it does not say
 * @param log the last lines that the function logged, with the causes of its error, separated by line feeds; absent if it
 *     logged nothing or the target returns no log
 */
public record Failure(
        String type,
        String message,
        @Nullable String reason,
        @Nullable Double retryAfterSeconds,
        @Nullable String log) {

    /** The reason of a function that did not get through INIT. */
    public static final String INIT = "INIT";

    /** A failure without a log. */
    public Failure(String type, String message, @Nullable String reason, @Nullable Double retryAfterSeconds) {
        this(type, message, reason, retryAfterSeconds, null);
    }

    /** A failure that does not say how long to wait. */
    public Failure(String type, String message, @Nullable String reason) {
        this(type, message, reason, null);
    }

    /** The same failure with its reason. */
    public Failure because(String known) {
        return new Failure(type, message, known, retryAfterSeconds, log);
    }

    /** The same failure with what the function logged before it. */
    public Failure withLog(@Nullable String lines) {
        return new Failure(type, message, reason, retryAfterSeconds, lines);
    }

    /** Type and message, followed by the log, indented, if there is one. */
    public String inFull() {
        String error = message.isEmpty() ? type : type + ": " + message;
        return log == null ? error : error + "\n  log of the call:\n    " + log.replace("\n", "\n    ");
    }
}
