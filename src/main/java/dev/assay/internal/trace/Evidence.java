package dev.assay.internal.trace;

/** How a cause is known. */
public enum Evidence {
    /** The effect carries the id of its cause. */
    PROVED,
    /** Cause and effect have in common what the service called the effect. */
    INFERRED
}
