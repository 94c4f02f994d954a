package dev.assay.internal.saaf;

/** Calls functions in one way. */
interface FaasCaller {

    FaasAnswer call(FaasCall call, boolean asynchronous) throws InterruptedException;
}
