package dev.assay.internal.measurement;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The comment at the end of a zip: another one makes other bytes of the same content.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE.TXT, 4.3.16: end of central directory record</a>
 */
final class ZipComment {

    private static final int SIGNATURE = 0x06054b50;
    private static final int RECORD = 22;

    private ZipComment() {}

    /** The zip with this comment instead of its own. */
    static byte[] on(byte[] zip, String comment) {
        byte[] text = comment.getBytes(StandardCharsets.UTF_8);
        int end = endRecord(zip) + RECORD;
        return ByteBuffer.allocate(end + text.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(zip, 0, end - Short.BYTES)
                .putShort((short) text.length)
                .put(text)
                .array();
    }

    private static int endRecord(byte[] zip) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = zip.length - RECORD; at >= 0; at--) {
            boolean toTheEnd = at + RECORD + commentLength(bytes, at) == zip.length;
            if (bytes.getInt(at) == SIGNATURE && toTheEnd) {
                return at;
            }
        }
        throw new IllegalArgumentException("code (" + zip.length + " bytes) must be a zip. Check the archive");
    }

    private static int commentLength(ByteBuffer bytes, int record) {
        return Short.toUnsignedInt(bytes.getShort(record + RECORD - Short.BYTES));
    }
}
