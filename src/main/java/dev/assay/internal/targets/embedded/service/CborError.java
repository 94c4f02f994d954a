package dev.assay.internal.targets.embedded.service;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** An error in CBOR (RFC 8949, section 3): a map of two texts. */
final class CborError {

    private static final int MAP_OF_TWO = 0xa2;
    private static final int TEXT_WITH_TWO_BYTES_OF_LENGTH = 0x79;

    private CborError() {}

    static byte[] of(String code, String message) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(MAP_OF_TWO);
        for (String text : new String[] {"__type", code, "message", message}) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.write(TEXT_WITH_TWO_BYTES_OF_LENGTH);
            out.write(bytes.length >> 8);
            out.write(bytes.length);
            out.writeBytes(bytes);
        }
        return out.toByteArray();
    }
}
