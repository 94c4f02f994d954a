package dev.assay.internal.verdicts;

import org.opentest4j.TestAbortedException;

/** The data do not decide a claim, and {@code assay.undecided} says that the test is aborted then. */
public final class ClaimUndecidedException extends TestAbortedException {

    private static final long serialVersionUID = 1L;

    ClaimUndecidedException(String message) {
        super(message);
    }
}
