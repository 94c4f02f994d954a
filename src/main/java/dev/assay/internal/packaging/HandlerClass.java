package dev.assay.internal.packaging;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A class that Lambda's Java runtime can call, and its name for the configuration:
 * <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-handler.html">handlers in Java</a>. The runtime looks for a public method
 * of this name, inherited or not, and makes an instance only for a method that is not static.
 */
record HandlerClass(String name) {

    private static final String USUAL_METHOD = "handleRequest";

    /** A stream handler's: input, output, context. */
    private static final int MOST_PARAMETERS = 3;

    static HandlerClass of(@Nullable Class<?> type) {
        if (type == null) {
            throw invalid("handler (null) must be a class", "Name the class of the function");
        }
        checkOwn(type);
        if (RequestHandler.class.isAssignableFrom(type) || RequestStreamHandler.class.isAssignableFrom(type)) {
            checkInstantiable(type);
            return new HandlerClass(type.getName());
        }
        List<Method> methods = handlerMethods(type);
        if (methods.isEmpty() || methods.stream().anyMatch(method -> !Modifier.isStatic(method.getModifiers()))) {
            checkInstantiable(type);
        }
        if (methods.isEmpty()) {
            throw invalid(
                    "handler (" + type.getName() + ") must have a handler method, but its public methods are "
                            + names(declared(type)),
                    "Implement RequestHandler or RequestStreamHandler, or have one public method");
        }
        return new HandlerClass(type.getName() + "::" + methods.get(0).getName());
    }

    private static void checkOwn(Class<?> type) {
        if (!Modifier.isPublic(type.getModifiers()) || type.isArray() || type.getClassLoader() == null) {
            throw notOwn(type);
        }
    }

    private static void checkInstantiable(Class<?> type) {
        if (Modifier.isAbstract(type.getModifiers())) {
            throw notOwn(type);
        }
        if (Arrays.stream(type.getConstructors()).noneMatch(constructor -> constructor.getParameterCount() == 0)) {
            throw invalid(
                    "handler (" + type.getName() + ") must have a public constructor without parameters",
                    "Add one, or make the handler method static; a class within a class must be static too");
        }
    }

    /** All methods of the handler method's name; none if the class does not say which that is. */
    private static List<Method> handlerMethods(Class<?> type) {
        List<Method> all = callable(type).toList();
        List<String> names = names(all);
        if (names.contains(USUAL_METHOD)) {
            return named(USUAL_METHOD, all);
        }
        List<String> declared = names(declared(type));
        List<String> candidates = declared.isEmpty() ? names : declared;
        return candidates.size() == 1 ? named(candidates.get(0), all) : List.of();
    }

    private static List<Method> declared(Class<?> type) {
        return callable(type)
                .filter(method -> method.getDeclaringClass().equals(type))
                .toList();
    }

    private static Stream<Method> callable(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> !method.isSynthetic()
                        && !method.getDeclaringClass().equals(Object.class)
                        && method.getParameterCount() <= MOST_PARAMETERS);
    }

    private static List<String> names(List<Method> methods) {
        return methods.stream().map(Method::getName).distinct().sorted().toList();
    }

    private static List<Method> named(String name, List<Method> methods) {
        return methods.stream().filter(method -> method.getName().equals(name)).toList();
    }

    private static InvalidInputException notOwn(Class<?> type) {
        return invalid(
                "handler (" + type.getName() + ") must be your own public class and not abstract",
                "Name the class that handles the requests, and make it public");
    }

    private static InvalidInputException invalid(String message, String remedy) {
        return new InvalidInputException(Problem.HANDLER, message, remedy);
    }
}
