package dev.assay.internal.targets.embedded.s3.checksum;

/** A checksum that is being calculated. */
public interface Calculation {

    /** Adds bytes. */
    void update(byte[] bytes, int offset, int length);

    /** Ends the calculation; returns the checksum in the byte order of the wire. */
    byte[] value();
}
