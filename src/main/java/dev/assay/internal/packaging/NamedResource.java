package dev.assay.internal.packaging;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that is no class, by its path. Code names it whole ({@code "simplelogger.properties"}), or by the start of its name: libraries
 * add the ending ({@code "log4j2"}) and {@link java.util.ResourceBundle} a language too ({@code "messages"}).
 */
record NamedResource(String path) {

    private static final Pattern CONFIGURATION =
            Pattern.compile("(?i).+\\.(properties|xml|json|jsn|ya?ml|conf|config|toml|groovy|factories|imports)");

    /** Logging libraries prefer it, but it configures tests: a deployed function does not have it. */
    private static final Pattern OF_TESTS = Pattern.compile("(log4j2?|logback)-test\\..+");

    private static final Pattern CLASS_NAME =
            Pattern.compile("(?U)[\\p{L}_$][\\w$]*(?:\\.[\\p{L}_$][\\w$]*)*\\.[\\p{Lu}_$][\\w$]*");
    private static final int MOST_BYTES_OF_CONFIGURATION = 100_000;

    boolean isConfiguration() {
        return CONFIGURATION.matcher(path).matches();
    }

    /** Whether some code names this file, which is at the root. */
    boolean isNamed(Predicate<String> isStringOfCode) {
        if (OF_TESTS.matcher(path).matches()) {
            return false;
        }
        if (isStringOfCode.test(path) || isStringOfCode.test("/" + path)) {
            return true;
        }
        for (int i = isConfiguration() ? path.length() - 1 : 0; i > 0; i--) {
            if ("._-".indexOf(path.charAt(i)) >= 0 && isStringOfCode.test(path.substring(0, i))) {
                return true;
            }
        }
        return false;
    }

    /** The internal names of what may be classes in a text. */
    static Set<String> classesNamedIn(byte[] text) {
        Set<String> types = new LinkedHashSet<>();
        if (text.length <= MOST_BYTES_OF_CONFIGURATION) {
            Matcher name = CLASS_NAME.matcher(new String(text, StandardCharsets.UTF_8));
            while (name.find()) {
                types.add(name.group().replace('.', '/'));
            }
        }
        return types;
    }
}
