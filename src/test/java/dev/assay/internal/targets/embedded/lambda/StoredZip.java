package dev.assay.internal.targets.embedded.lambda;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/** A zip of one stored entry with a data descriptor (APPNOTE.TXT 4.3.9), which the JDK and commons-compress do not write. */
final class StoredZip {

    private static final short VERSION = 20;
    private static final short SIZES_FOLLOW = 1 << 3;
    private static final short STORED = 0;

    private StoredZip() {}

    static byte[] withDescriptor(String name, String content) {
        byte[] path = name.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        int sum = (int) crc.getValue();
        ByteBuffer zip = ByteBuffer.allocate(1_000).order(ByteOrder.LITTLE_ENDIAN);

        zip.putInt(0x04034b50); // Local header: neither sum nor sizes.
        zip.putShort(VERSION).putShort(SIZES_FOLLOW).putShort(STORED).putInt(0);
        zip.putInt(0).putInt(0).putInt(0).putShort((short) path.length).putShort((short) 0);
        zip.put(path).put(bytes);
        zip.putInt(0x08074b50).putInt(sum).putInt(bytes.length).putInt(bytes.length); // Descriptor.

        int directory = zip.position();
        zip.putInt(0x02014b50)
                .putShort(VERSION)
                .putShort(VERSION)
                .putShort(SIZES_FOLLOW)
                .putShort(STORED);
        zip.putInt(0).putInt(sum).putInt(bytes.length).putInt(bytes.length).putShort((short) path.length);
        zip.putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt(0);
        zip.put(path);
        int end = zip.position();
        zip.putInt(0x06054b50)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 1)
                .putShort((short) 1);
        zip.putInt(end - directory).putInt(directory).putShort((short) 0);
        return Arrays.copyOf(zip.array(), zip.position());
    }
}
