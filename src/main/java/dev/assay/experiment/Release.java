package dev.assay.experiment;

/** When the calls of concurrent callers are sent. */
public enum Release {
    /** Each caller makes its next call when its last one has returned: a closed loop. */
    EACH_ON_ITS_OWN,
    /** The calls of all callers are prepared and then released together, as often as each caller has calls: a barrier. */
    TOGETHER
}
