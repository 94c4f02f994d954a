package dev.assay.profiler;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The properties of a response object: the entries of a map, the components of a record, the getters of a bean. */
final class ResponseProperties {

    private final Map<String, @Nullable Object> values = new TreeMap<>();
    private final StringBuilder unreadable = new StringBuilder();

    ResponseProperties(@Nullable Object response) {
        if (response instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                values.put(String.valueOf(entry.getKey()), entry.getValue());
            }
        } else if (response instanceof Record) {
            for (RecordComponent component : response.getClass().getRecordComponents()) {
                read(response, component.getName(), component.getAccessor());
            }
        } else if (response != null) {
            for (Method method : response.getClass().getMethods()) {
                String property = property(method);
                if (property != null) {
                    read(response, property, method);
                }
            }
        }
    }

    /** By name; a property that is null stands here with null. */
    Map<String, @Nullable Object> values() {
        return values;
    }

    /** The properties whose getter failed and why; empty when all could be read. */
    String unreadable() {
        return unreadable.toString();
    }

    private void read(Object response, String property, Method getter) {
        try {
            allow(getter);
            values.put(property, getter.invoke(response));
        } catch (InvocationTargetException thrown) {
            report(property, thrown.getTargetException());
        } catch (ReflectiveOperationException | RuntimeException refused) {
            report(property, refused);
        }
    }

    /** A public getter of a class that is not public may be called only so. */
    private static void allow(AccessibleObject getter) {
        getter.trySetAccessible();
    }

    private void report(String property, Throwable cause) {
        unreadable
                .append(unreadable.length() == 0 ? "" : "; ")
                .append(property)
                .append(": ")
                .append(cause);
    }

    private static @Nullable String property(Method method) {
        String name = method.getName();
        int prefix = name.startsWith("get") ? 3 : name.startsWith("is") ? 2 : 0;
        boolean isGetter = prefix > 0
                && name.length() > prefix
                && method.getParameterCount() == 0
                && method.getDeclaringClass() != Object.class
                && !Modifier.isStatic(method.getModifiers())
                && (prefix == 3 ? method.getReturnType() != void.class : method.getReturnType() == boolean.class);
        return isGetter ? decapitalized(name.substring(prefix)) : null;
    }

    /** As the JavaBeans specification has it: {@code URL} keeps its capitals. */
    private static String decapitalized(String name) {
        boolean acronym =
                name.length() > 1 && Character.isUpperCase(name.charAt(0)) && Character.isUpperCase(name.charAt(1));
        return acronym ? name : name.substring(0, 1).toLowerCase(Locale.ROOT).concat(name.substring(1));
    }
}
