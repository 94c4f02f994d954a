package dev.assay.experiment;

/** When the calls of concurrent callers are sent. */
public enum Release {
    /** Each caller makes its next call when its previous one has returned: a closed loop. */
    EACH_ON_ITS_OWN,
    /** Each round of calls, one per caller, is prepared and then released together: a barrier. */
    TOGETHER
}
