package dev.assay.internal.tracing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/** The marks of the item that a request writes or reads. */
final class ItemMarks {

    private static final int MOST = 32;

    private ItemMarks() {}

    static List<String> of(SdkPojo request) {
        List<String> marks = new ArrayList<>();
        for (String member : new String[] {"Key", "Item"}) {
            if (Members.value(request, member) instanceof Map<?, ?> attributes) {
                for (Map.Entry<?, ?> attribute : attributes.entrySet()) {
                    String mark = attribute.getValue() instanceof SdkPojo value
                            ? mark(String.valueOf(attribute.getKey()), value)
                            : null;
                    if (mark != null && marks.size() < MOST) {
                        marks.add(mark);
                    }
                }
            }
        }
        return marks;
    }

    /** The id in an item that was read; null if there is none. */
    static @Nullable String idIn(SdkPojo response) {
        return Members.value(response, "Item") instanceof Map<?, ?> item
                        && item.get(Traceparent.NAME) instanceof SdkPojo value
                ? Members.text(value, "S")
                : null;
    }

    private static @Nullable String mark(String name, SdkPojo value) {
        String text = Members.text(value, "S");
        String number = Members.text(value, "N");
        if (text != null) {
            return ItemMark.of(name, text);
        }
        return number == null ? null : ItemMark.ofNumber(name, number);
    }
}
