package dev.assay.internal.targets.embedded.s3.store;

import dev.assay.internal.targets.embedded.s3.checksum.HashCalculation;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;

/**
 * Identifies a content: its MD5, or the MD5 of its parts' MD5s with the number of parts.
 *
 * @param high the first eight bytes
 * @param low the other eight
 * @param parts 0 if the content came in one request
 */
public record ETag(long high, long low, int parts) {

    /** The ETag of a part, or of a content that came in one request. */
    public static ETag ofMd5(byte[] md5) {
        return of(md5, 0);
    }

    /** The ETag of a content that came in parts. */
    public static ETag ofParts(List<ETag> parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        parts.forEach(part -> all.writeBytes(part.md5()));
        return of(HashCalculation.md5(all.toByteArray()), parts.size());
    }

    private static ETag of(byte[] md5, int parts) {
        ByteBuffer bytes = ByteBuffer.wrap(md5);
        return new ETag(bytes.getLong(), bytes.getLong(), parts);
    }

    private byte[] md5() {
        return ByteBuffer.allocate(2 * Long.BYTES).putLong(high).putLong(low).array();
    }

    /** Whether a text is this ETag, with or without quotation marks. */
    public boolean is(String text) {
        String stripped = text.strip();
        return stripped.equals(quoted()) || stripped.equals(plain());
    }

    /** The form in headers and XML. */
    public String quoted() {
        return '"' + plain() + '"';
    }

    private String plain() {
        String hex = HexFormat.of().formatHex(md5());
        return parts == 0 ? hex : hex + "-" + parts;
    }
}
