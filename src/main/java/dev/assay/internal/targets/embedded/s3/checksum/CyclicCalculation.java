package dev.assay.internal.targets.embedded.s3.checksum;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.Checksum;

/** A cyclic redundancy check, in big-endian order. */
final class CyclicCalculation implements Calculation {

    private final Checksum checksum;
    private final int length;

    CyclicCalculation(Checksum checksum, int length) {
        this.checksum = checksum;
        this.length = length;
    }

    @Override
    public void update(byte[] bytes, int offset, int count) {
        checksum.update(bytes, offset, count);
    }

    @Override
    public byte[] value() {
        byte[] all =
                ByteBuffer.allocate(Long.BYTES).putLong(checksum.getValue()).array();
        return Arrays.copyOfRange(all, Long.BYTES - length, Long.BYTES);
    }
}
