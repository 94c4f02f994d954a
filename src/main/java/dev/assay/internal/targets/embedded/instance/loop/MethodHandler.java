package dev.assay.internal.targets.embedded.instance.loop;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** A handler that is a method: its event, answer and context come and go as its parameters say. */
final class MethodHandler implements Handler {

    private final @Nullable Object target;
    private final Method method;
    private final ClassLoader loader;

    MethodHandler(@Nullable Object target, Method method, ClassLoader loader) {
        this.target = target;
        this.method = method;
        this.loader = loader;
        method.setAccessible(true);
    }

    @Override
    public void handle(byte[] event, OutputStream answer, Context context) throws Throwable {
        Type[] types = method.getGenericParameterTypes();
        @Nullable Object[] arguments = new @Nullable Object[types.length];
        for (int i = 0; i < types.length; i++) {
            arguments[i] = argument(types[i], event, answer, context);
        }
        Object result;
        try {
            result = method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
        if (!takesOutput(types)) {
            Json.write(result, method.getGenericReturnType(), loader, answer);
        }
    }

    private @Nullable Object argument(Type type, byte[] event, OutputStream answer, Context context) {
        if (type == Context.class) {
            return context;
        }
        if (type == InputStream.class) {
            return new ByteArrayInputStream(event);
        }
        return type == OutputStream.class ? answer : Json.read(event, type, loader);
    }

    private static boolean takesOutput(Type[] types) {
        for (Type type : types) {
            if (type == OutputStream.class) {
                return true;
            }
        }
        return false;
    }
}
