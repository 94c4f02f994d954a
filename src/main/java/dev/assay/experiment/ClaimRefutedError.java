package dev.assay.experiment;

/** The data contradict a claim. */
final class ClaimRefutedError extends AssertionError {

    private static final long serialVersionUID = 1L;

    ClaimRefutedError(String message) {
        super(message);
    }
}
