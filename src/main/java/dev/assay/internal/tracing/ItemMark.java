package dev.assay.internal.tracing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A mark by which the item of a table is recognised, without what is in it: a checksum of an attribute. Who writes a whole item does
 * not say which of its attributes are the key, so all that can be are marked.
 */
final class ItemMark {

    private ItemMark() {}

    static String of(String name, String value) {
        CRC32 checksum = new CRC32();
        checksum.update(String.join("=", name, value).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(checksum.getValue());
    }

    /** Of the keys in the record of a table's stream. */
    static List<String> ofKeys(@Nullable Object keys) {
        List<String> marks = new ArrayList<>();
        if (keys instanceof Map<?, ?> attributes) {
            for (Map.Entry<?, ?> attribute : attributes.entrySet()) {
                String text = JsonPath.text(attribute.getValue(), "S");
                String value = text == null ? JsonPath.text(attribute.getValue(), "N") : text;
                if (value != null) {
                    marks.add(of(String.valueOf(attribute.getKey()), value));
                }
            }
        }
        return marks;
    }
}
