package dev.assay.internal.progress;

import java.io.Console;
import java.lang.reflect.Method;

/** Whether a person watches. */
public final class Terminal {

    private Terminal() {}

    /** Whether the JVM's output is a terminal that can overwrite a line. */
    public static boolean watched() {
        String kind = System.getenv("TERM");
        return kind != null && !kind.equals("dumb") && isTerminal(System.console());
    }

    /** From Java 22 on there is a console even if the output is a file; it says whether it is a terminal. */
    private static boolean isTerminal(@org.jspecify.annotations.Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            Method asked = Console.class.getMethod("isTerminal");
            return Boolean.TRUE.equals(asked.invoke(console));
        } catch (ReflectiveOperationException before22) {
            return true;
        }
    }
}
