package dev.assay.internal.packaging;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;

/** How Lambda's Java runtimes name a handler: {@code package.Class} or {@code package.Class::method}. */
record JavaHandlerName(String text) {

    private static final String SEPARATOR = "::";

    JavaHandlerName {
        String[] parts = text.split(SEPARATOR, -1);
        if (parts.length > 2 || parts[0].isEmpty() || parts[parts.length - 1].isEmpty()) {
            throw new InvalidInputException(
                    Problem.HANDLER,
                    "handler (" + text + ") must name a class, or a class and its method",
                    "Write package.Class or package.Class::method");
        }
    }

    /** The path of the class file. */
    String classFile() {
        return text.split(SEPARATOR, -1)[0].replace('.', '/') + ".class";
    }

    /** The method, which without a name is that of Lambda's interfaces. */
    String method() {
        int separator = text.indexOf(SEPARATOR);
        return separator < 0 ? "handleRequest" : text.substring(separator + SEPARATOR.length());
    }

    @Override
    public String toString() {
        return text;
    }
}
