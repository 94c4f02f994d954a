package dev.assay.internal.targets.aws;

/** The log group of each function: made before it, so that it has the run's tags and ends, and removed after it. */
@FunctionalInterface
interface FunctionLogs {

    /** Makes the log group of a function that is about to be made. */
    void make(String function);
}
