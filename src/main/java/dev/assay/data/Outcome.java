package dev.assay.data;

/** How one invocation ended. */
public enum Outcome {
    /** The function returned a response. */
    SUCCESS,
    /** The function raised an error, exited or ran out of memory. */
    FUNCTION_ERROR,
    /** The function ran into its timeout. */
    TIMEOUT,
    /** The service refused the call with status 429; the observation carries the reason. */
    THROTTLED,
    /** No answer of the service arrived, or one that is not an outcome of the function (5xx, connection cut). */
    TRANSPORT_ERROR,
    /** An asynchronous call was taken for later (status 202): whether the function succeeds, only what it leaves behind tells. */
    ACCEPTED
}
