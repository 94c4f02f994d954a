package dev.assay.internal.targets.embedded.s3;

/** The functions that a bucket may call. */
public interface Notified {

    /** Whether there is such a function, and S3 may call it. */
    boolean permits(String functionArn);

    /** Has a function called with an event, later. */
    void accept(String functionArn, byte[] event);
}
