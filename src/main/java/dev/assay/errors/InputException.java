package dev.assay.errors;

import org.jspecify.annotations.Nullable;

/**
 * Says which input cannot be used, what to do about it, and which page explains it. The command line and the console show its message
 * alone, without a stack trace.
 */
public class InputException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message one sentence of the form {@code name (value) must ...}, without a full stop
     * @param remedy one sentence that says what to do, without a full stop
     * @param page where the problem is explained: a path in the project or a URL
     * @param cause absent if the input itself is the cause
     */
    public InputException(String message, String remedy, String page, @Nullable Throwable cause) {
        super(message + ". " + remedy + ". See " + page, cause);
    }

    /** The same without a cause. */
    public InputException(String message, String remedy, String page) {
        this(message, remedy, page, null);
    }
}
