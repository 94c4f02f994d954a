package dev.assay.data;

import org.jspecify.annotations.Nullable;

/**
 * Why an invocation did not succeed.
 *
 * @param type the error type of the function or the service, for example {@code java.lang.IllegalStateException} or
 *     {@code TooManyRequestsException}
 * @param message the message that came with it
 * @param reason the reason of a throttle, for example {@code ReservedFunctionConcurrentInvocationLimitExceeded}
 */
public record Failure(String type, String message, @Nullable String reason) {}
