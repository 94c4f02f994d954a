package dev.assay.internal.verdicts;

/** The data do not decide a claim, and {@code assay.undecided} says that this is a failure. */
public final class ClaimUndecidedError extends AssertionError {

    private static final long serialVersionUID = 1L;

    ClaimUndecidedError(String message) {
        super(message);
    }
}
