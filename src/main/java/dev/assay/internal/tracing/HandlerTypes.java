package dev.assay.internal.tracing;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link RequestHandler} takes and answers, as Lambda's Java runtime finds it: by the type arguments of the interface, which a
 * superclass may give.
 */
final class HandlerTypes {

    private final Map<TypeVariable<?>, Type> arguments = new HashMap<>();

    private HandlerTypes() {}

    /** The types of input and output, in this order; {@code Object} if the class does not say them. */
    static Type[] of(Class<?> handler) {
        Type[] found = new HandlerTypes().from(handler);
        return found == null ? new Type[] {Object.class, Object.class} : found;
    }

    /** From a type upwards; null if it is no handler. */
    private Type @Nullable [] from(Type type) {
        Class<?> plain = plain(type);
        if (type instanceof ParameterizedType given) {
            for (int i = 0; i < plain.getTypeParameters().length; i++) {
                arguments.put(plain.getTypeParameters()[i], resolved(given.getActualTypeArguments()[i]));
            }
        }
        if (plain == RequestHandler.class) {
            TypeVariable<?>[] both = plain.getTypeParameters();
            return new Type[] {resolved(both[0]), resolved(both[1])};
        }
        for (Type above : above(plain)) {
            Type[] found = from(above);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private Type resolved(Type argument) {
        return argument instanceof TypeVariable<?> variable ? arguments.getOrDefault(variable, Object.class) : argument;
    }

    private static Class<?> plain(Type type) {
        return type instanceof ParameterizedType given ? plain(given.getRawType()) : (Class<?>) type;
    }

    private static List<Type> above(Class<?> type) {
        List<Type> above = new ArrayList<>(List.of(type.getGenericInterfaces()));
        if (type.getGenericSuperclass() != null) {
            above.add(type.getGenericSuperclass());
        }
        return above;
    }
}
