package dev.assay.internal.json;

import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** Tells a record of which every part is there from what happens to be valid JSON: {@code {}}. */
final class WholeRecord {

    private WholeRecord() {}

    /** Whether no component is absent that must be there, in the record and in the records within it. */
    static boolean isWhole(@Nullable Object value) {
        if (value == null) {
            return false;
        }
        if (!value.getClass().isRecord()) {
            return true;
        }
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object part = part(component, value);
            boolean mayBeAbsent = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (!(part == null ? mayBeAbsent : isWhole(part))) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Object part(RecordComponent component, Object value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the components of a record can be read", e);
        }
    }
}
