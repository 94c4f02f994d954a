package dev.assay.internal.text;

import java.util.Locale;

/** A name in camel case as a sentence: {@code durationFallsWithMemory} becomes {@code duration falls with memory}. */
public final class Sentence {

    private Sentence() {}

    public static String of(String camelCase) {
        return camelCase
                .replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .replaceAll("([a-zA-Z])([0-9])", "$1 $2")
                .replaceAll("([A-Z])([A-Z][a-z])", "$1 $2")
                .replace('_', ' ')
                .toLowerCase(Locale.ROOT);
    }
}
