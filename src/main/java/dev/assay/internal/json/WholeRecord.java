package dev.assay.internal.json;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells a record of which every part is there from what happens to be valid JSON: {@code {}}. */
final class WholeRecord {

    /** Asked once per class: what reflection says of annotations takes longer to find than a line takes to read. */
    private static final ClassValue<List<Component>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(one -> new Component(
                            one.getAccessor(), one.getAnnotatedType().isAnnotationPresent(Nullable.class)))
                    .toList();
        }
    };

    private WholeRecord() {}

    private record Component(Method accessor, boolean mayBeAbsent) {}

    /** Whether no component is absent that must be there, in the record and in the records within it. */
    static boolean isWhole(@Nullable Object value) {
        if (value == null) {
            return false;
        }
        if (!value.getClass().isRecord()) {
            return true;
        }
        for (Component component : COMPONENTS.get(value.getClass())) {
            Object part = part(component, value);
            if (!(part == null ? component.mayBeAbsent : isWhole(part))) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Object part(Component component, Object value) {
        try {
            return component.accessor.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the components of a record can be read", e);
        }
    }
}
