package dev.assay.internal.targets.embedded.s3.checksum;

import java.util.zip.Checksum;

/**
 * The 64-bit cyclic redundancy check of the NVM Express NVM Command Set Specification: reflected, with all bits set at the
 * start and inverted at the end.
 */
final class Crc64Nvme implements Checksum {

    private static final long REFLECTED_POLYNOMIAL = 0x9a6c_9329_ac4b_c9b5L;
    private static final long[] TABLE = table();

    private long state = -1;

    private static long[] table() {
        long[] table = new long[256];
        for (int i = 0; i < table.length; i++) {
            long remainder = i;
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                remainder = (remainder & 1) == 0 ? remainder >>> 1 : (remainder >>> 1) ^ REFLECTED_POLYNOMIAL;
            }
            table[i] = remainder;
        }
        return table;
    }

    @Override
    public void update(int part) {
        state = TABLE[(int) (state ^ part) & 0xff] ^ (state >>> 8);
    }

    @Override
    public void update(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            update(bytes[i]);
        }
    }

    @Override
    public long getValue() {
        return ~state;
    }

    @Override
    public void reset() {
        state = -1;
    }
}
