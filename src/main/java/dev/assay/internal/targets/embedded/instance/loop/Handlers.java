package dev.assay.internal.targets.embedded.instance.loop;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;

/**
 * Finds the handler that a name means.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-handler.html">Define Lambda function handler in Java</a>
 */
final class Handlers {

    private Handlers() {}

    static Handler load(String name, ClassLoader loader) throws Throwable {
        String[] parts = name.split("::", 2);
        Class<?> type = Class.forName(parts[0], true, loader);
        if (parts.length == 2) {
            Method method = method(type, parts[1]);
            Object target = Modifier.isStatic(method.getModifiers()) ? null : create(type);
            return new MethodHandler(target, method, loader);
        }
        Object target = create(type);
        if (target instanceof RequestStreamHandler stream) {
            return (event, answer, context) -> stream.handleRequest(new ByteArrayInputStream(event), answer, context);
        }
        if (target instanceof RequestHandler<?, ?>) {
            return new MethodHandler(target, method(type, "handleRequest"), loader);
        }
        throw new IllegalArgumentException(
                "Class " + type.getName() + " does not implement an appropriate handler interface");
    }

    private static Object create(Class<?> type) throws Throwable {
        try {
            return type.getConstructor().newInstance();
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    /** The public method of that name; of several the one with a context, then the one with the most parameters. */
    private static Method method(Class<?> type, String name) throws NoSuchMethodException {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name) && !method.isBridge() && !method.isSynthetic())
                .max(Comparator.comparing(Handlers::takesContext).thenComparingInt(Method::getParameterCount))
                .orElseThrow(() -> new NoSuchMethodException(type.getName() + "::" + name));
    }

    private static boolean takesContext(Method method) {
        Class<?>[] types = method.getParameterTypes();
        return types.length > 0 && types[types.length - 1] == Context.class;
    }
}
