package dev.assay.internal.packaging;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class that Lambda's Java runtime can call, and its name for the configuration:
 * <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-handler.html">handlers in Java</a>.
 */
record HandlerClass(String name) {

    private static final String USUAL_METHOD = "handleRequest";

    static HandlerClass of(@Nullable Class<?> type) {
        if (type == null) {
            throw invalid("handler (null) must be a class", "Name the class of the function");
        }
        checkInstantiable(type);
        boolean byInterface =
                RequestHandler.class.isAssignableFrom(type) || RequestStreamHandler.class.isAssignableFrom(type);
        return new HandlerClass(byInterface ? type.getName() : type.getName() + "::" + method(type));
    }

    private static void checkInstantiable(Class<?> type) {
        int modifiers = type.getModifiers();
        boolean concrete =
                !type.isInterface() && !type.isArray() && !type.isPrimitive() && !Modifier.isAbstract(modifiers);
        if (!concrete || !Modifier.isPublic(modifiers) || type.getClassLoader() == null) {
            throw invalid(
                    "handler (" + type.getName() + ") must be a public class of your own that is not abstract",
                    "Name the class that handles the requests, and make it public");
        }
        if (Arrays.stream(type.getConstructors()).noneMatch(constructor -> constructor.getParameterCount() == 0)) {
            throw invalid(
                    "handler (" + type.getName() + ") must have a public constructor without parameters",
                    "Add one; a class within a class must be static too");
        }
    }

    private static String method(Class<?> type) {
        List<String> methods = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(Method::getName)
                .distinct()
                .sorted()
                .toList();
        if (methods.contains(USUAL_METHOD)) {
            return USUAL_METHOD;
        }
        if (methods.size() == 1) {
            return methods.get(0);
        }
        throw invalid(
                "handler (" + type.getName() + ") must have a handler method, but its public methods are " + methods,
                "Implement RequestHandler or RequestStreamHandler, or have one public method");
    }

    private static InvalidInputException invalid(String message, String remedy) {
        return new InvalidInputException(Problem.HANDLER, message, remedy);
    }
}
