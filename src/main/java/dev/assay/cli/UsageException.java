package dev.assay.cli;

/** Says what is wrong with the arguments. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
