package dev.assay.internal.targets.embedded.s3.checksum;

/** A checksum that is being calculated. */
public interface Calculation {

    /** Takes more bytes in. */
    void update(byte[] bytes, int offset, int length);

    /** The checksum of what came, in the order of its bytes on the wire; ends the calculation. */
    byte[] value();
}
