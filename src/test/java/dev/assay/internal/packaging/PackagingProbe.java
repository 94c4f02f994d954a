package dev.assay.internal.packaging;

import dev.assay.internal.errors.InvalidInputException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Packages a handler in a JVM of its own and prints the contents, or why it is refused. */
final class PackagingProbe {

    private PackagingProbe() {}

    public static void main(String[] arguments) throws ClassNotFoundException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            FunctionPackage.ofHandler(Class.forName(arguments[0]), List.of())
                    .contents()
                    .forEach(out::println);
        } catch (InvalidInputException refused) {
            out.println(refused.getMessage());
        }
    }
}
