package dev.assay.internal.targets.embedded.s3.checksum;

import java.util.Base64;

/**
 * The checksum of an object or of a part of one.
 *
 * @param algorithm how it was calculated
 * @param value its bytes
 * @param parts the number of parts if it was calculated over the checksums of parts; 0 if over the content
 */
public record Checksum(ChecksumAlgorithm algorithm, byte[] value, int parts) {

    /** The checksum of a content. */
    public static Checksum of(ChecksumAlgorithm algorithm, byte[] bytes) {
        return new Checksum(algorithm, algorithm.of(bytes), 0);
    }

    /** The form in headers and XML: base64, followed by the number of parts if it was calculated over their checksums. */
    public String text() {
        String base64 = Base64.getEncoder().encodeToString(value);
        return parts == 0 ? base64 : base64 + "-" + parts;
    }

    /** {@code FULL_OBJECT} or {@code COMPOSITE}. */
    public String type() {
        return parts == 0 ? "FULL_OBJECT" : "COMPOSITE";
    }
}
