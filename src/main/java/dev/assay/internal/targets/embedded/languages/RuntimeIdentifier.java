package dev.assay.internal.targets.embedded.languages;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Lambda runtime identifier in its parts.
 *
 * @param text for example {@code python3.13}, {@code nodejs22.x}, {@code java21}, {@code provided.al2023}
 * @param family {@code python}, {@code nodejs}, {@code java}, {@code provided}
 * @param version {@code 3.13}, {@code 22}, {@code 21}, {@code al2023}
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html">Lambda runtimes</a>
 */
record RuntimeIdentifier(String text, String family, String version) {

    private static final Pattern FORM =
            Pattern.compile("(java|python|nodejs|provided\\.)(\\d+(?:\\.\\d+)?|al\\d+)(?:\\.x|\\.al2|\\.al2023)?");

    /** Empty for a runtime of another family. */
    static Optional<RuntimeIdentifier> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new RuntimeIdentifier(text, matcher.group(1).replace(".", ""), matcher.group(2)))
                : Optional.empty();
    }

    int major() {
        return Integer.parseInt(version);
    }
}
