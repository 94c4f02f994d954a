package dev.assay.internal.targets.embedded.instance.host;

import java.util.List;

/** The locales of this system. */
public final class Locales {

    private static final String LAMBDAS = "en_US.UTF-8";
    private static final List<String> UTF_8 = List.of(LAMBDAS, "C.UTF-8", "POSIX.UTF-8");

    private Locales() {}

    /**
     * Lambda's {@code LANG} if this system has that locale, else another in UTF-8 that it has: without one, a JVM can name
     * neither files nor classes beyond ASCII.
     */
    public static String utf8() {
        return UTF_8.stream().filter(Posix::hasLocale).findFirst().orElse(LAMBDAS);
    }
}
