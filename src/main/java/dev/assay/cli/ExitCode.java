package dev.assay.cli;

/** How a command ends. */
final class ExitCode {

    /** It did what it was asked. */
    static final int DONE = 0;

    /** Experiments ran, and a claim was refuted or a measurement broke off. */
    static final int NOT_HELD = 1;

    /** It was called wrongly. */
    static final int CALLED_WRONGLY = 2;

    /** What was asked could not be done: a file cannot be read, a target does not start. */
    static final int FAILED = 3;

    private ExitCode() {}
}
