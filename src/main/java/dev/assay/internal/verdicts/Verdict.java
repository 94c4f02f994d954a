package dev.assay.internal.verdicts;

/** What came of judging a claim. */
public enum Verdict {
    /** The whole interval lies inside the bound, or an exact claim is true. */
    HELD,
    /** The whole interval lies outside the bound, or an exact claim is false. */
    REFUTED,
    /** The interval crosses the bound: more data are needed. */
    UNDECIDED,
    /** The target cannot show what is claimed, or the narrowed design does not hold it. */
    ABORTED,
    /** The measurement failed, or the claim itself raised an error. */
    BROKEN
}
