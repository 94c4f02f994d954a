package dev.assay.internal.targets.embedded.s3.checksum;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import software.amazon.awssdk.crt.checksums.CRC64NVME;

/**
 * How a checksum is calculated.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity-upload.html">Amazon S3:
 *     checking object integrity</a>
 */
public enum ChecksumAlgorithm {
    CRC32(4, true),
    CRC32C(4, true),
    CRC64NVME(8, true),
    SHA1(20, false),
    SHA256(32, false);

    private final int length;
    private final boolean cyclic;

    ChecksumAlgorithm(int length, boolean cyclic) {
        this.length = length;
        this.cyclic = cyclic;
    }

    /** The algorithm of that name, in upper or lower case. */
    public static Optional<ChecksumAlgorithm> named(String name) {
        String constant = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.name().equals(constant))
                .findFirst();
    }

    /** Its name as it stands in S3's messages. */
    public String lowerCase() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The header or trailer field that carries the value: {@code x-amz-checksum-crc32}. */
    public String header() {
        return "x-amz-checksum-" + lowerCase();
    }

    /** The element that carries the value in XML: {@code ChecksumCRC32}. */
    public String element() {
        return "Checksum" + name();
    }

    /** The number of bytes in a value. */
    public int length() {
        return length;
    }

    /** Whether S3 can calculate it for a whole object that came in parts; hashes cannot be combined. */
    public boolean isCyclic() {
        return cyclic;
    }

    /** The checksum of all bytes. */
    public byte[] of(byte[] bytes) {
        Calculation calculation = begin();
        calculation.update(bytes, 0, bytes.length);
        return calculation.value();
    }

    /** Starts a calculation over bytes that arrive in steps. */
    public Calculation begin() {
        return switch (this) {
            case CRC32 -> new CyclicCalculation(new CRC32(), length);
            case CRC32C -> new CyclicCalculation(new CRC32C(), length);
            case CRC64NVME -> new CyclicCalculation(new CRC64NVME(), length);
            case SHA1 -> new HashCalculation("SHA-1");
            case SHA256 -> new HashCalculation("SHA-256");
        };
    }
}
