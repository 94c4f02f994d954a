package dev.assay.internal.targets.embedded.http;

/** The bytes that came are not an HTTP/1.1 request. */
final class MalformedRequestException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String message;

    MalformedRequestException(String message) {
        super(message);
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
