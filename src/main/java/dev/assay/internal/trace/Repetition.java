package dev.assay.internal.trace;

/** Whether an effect came before. */
public enum Repetition {
    /** It came for the first time. */
    FIRST,
    /** It came again after an invocation that got it had failed. */
    RETRY,
    /** It came again although no invocation that got it had failed. */
    DUPLICATE
}
