package dev.assay.internal.verdicts;

/** The data contradict a claim. */
public final class ClaimRefutedError extends AssertionError {

    private static final long serialVersionUID = 1L;

    public ClaimRefutedError(String message) {
        super(message);
    }
}
