package dev.assay.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** An object some of whose methods are replaced, for tests with a defect that is made on purpose. */
public final class Replaced {

    private Replaced() {}

    /** What a method does instead. */
    @FunctionalInterface
    public interface Method {

        /**
         * @param arguments those of the call
         * @return the result
         */
        Object call(Object[] arguments) throws Exception;
    }

    /**
     * The object with all methods of one name replaced.
     *
     * @param type the interface of the object
     * @param sound what all other methods go to
     * @param name the name of the methods
     * @param instead what they do
     */
    public static <T> T in(Class<T> type, T sound, String name, Method instead) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    Object[] arguments = given == null ? new Object[0] : given;
                    if (method.getName().equals(name)) {
                        return instead.call(arguments);
                    }
                    try {
                        return method.invoke(sound, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
