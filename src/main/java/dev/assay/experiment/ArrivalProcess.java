package dev.assay.experiment;

/** How the gaps between the calls of an open loop are distributed. */
public enum ArrivalProcess {
    /** All gaps are equal. */
    CONSTANT,
    /** Gaps are exponentially distributed, as with many independent clients. */
    POISSON
}
