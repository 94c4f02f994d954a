package dev.assay.internal.tracing;

import java.math.BigDecimal;
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

    /** A number as the service may write it: {@code 1.0} comes back as {@code 1}. */
    static String ofNumber(String name, String value) {
        try {
            return of(name, new BigDecimal(value).stripTrailingZeros().toPlainString());
        } catch (NumberFormatException none) {
            return of(name, value);
        }
    }

    /** Of the keys or of an image in the record of a table's stream: of its texts and numbers, without Assay's own. */
    static List<String> ofAttributes(@Nullable Object item) {
        List<String> marks = new ArrayList<>();
        if (item instanceof Map<?, ?> attributes) {
            for (Map.Entry<?, ?> attribute : attributes.entrySet()) {
                String name = String.valueOf(attribute.getKey());
                String text = JsonPath.text(attribute.getValue(), "S");
                String number = JsonPath.text(attribute.getValue(), "N");
                if (text != null && !name.equals(Traceparent.NAME)) {
                    marks.add(of(name, text));
                } else if (number != null) {
                    marks.add(ofNumber(name, number));
                }
            }
        }
        return marks;
    }
}
