package dev.assay.internal.text;

import java.text.Normalizer;
import java.util.Locale;

/** A name for a folder from a name that a person gave: lower-case letters, digits and hyphens, nothing else. */
public final class Slug {

    private static final int LONGEST = 60;

    private Slug() {}

    /** {@code Memory sweep (½)} becomes {@code memory-sweep-1-2}; a name without letters or digits becomes its hash. */
    public static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(plain.length(), LONGEST)).replaceAll("^-+|-+$", "");
        return cut.isEmpty() ? "experiment-" + fingerprint(name) : cut;
    }

    /** The slug with a part of the name's hash, for the second of two names whose slugs are equal. */
    public static String distinct(String name) {
        return of(name) + "-" + fingerprint(name);
    }

    private static String fingerprint(String name) {
        return Sha256.hex(name).substring(0, 8);
    }
}
