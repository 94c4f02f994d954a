package dev.assay.internal.targets.localstack.engine;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What names an image.
 *
 * @param repository registry and path, for example {@code localstack/localstack}
 * @param tag absent if none is given
 * @param digest absent if none is given; it decides, whatever the tag
 * @see <a href="https://pkg.go.dev/github.com/distribution/reference">the grammar of image references</a>
 */
record ImageReference(
        String repository, @Nullable String tag, @Nullable String digest) {

    private static final int LONGEST = 512;

    private static final String COMPONENT = "[a-z0-9]+(?:[._-]+[a-z0-9]+)*";
    private static final Pattern GRAMMAR = Pattern.compile("((?:[A-Za-z0-9.-]+(?::[0-9]{1,5})?/)?" + COMPONENT + "(?:/"
            + COMPONENT + ")*)(?::([A-Za-z0-9_][A-Za-z0-9_.-]{0,127}))?(?:@(sha256:[0-9a-f]{64}))?");

    /** Reads it; empty if it is none. */
    static Optional<ImageReference> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher matcher = GRAMMAR.matcher(text);
        return matcher.matches()
                ? Optional.of(new ImageReference(matcher.group(1), matcher.group(2), matcher.group(3)))
                : Optional.empty();
    }

    /** The last part of its path, for example {@code localstack-pro}. */
    String lastName() {
        return repository.substring(repository.lastIndexOf('/') + 1);
    }

    /** Tag or digest as the engine takes it. Without one the engine would pull every tag there is. */
    String version() {
        if (digest != null) {
            return digest;
        }
        return tag == null ? "latest" : tag;
    }

    /** With the one version that decides. */
    String name() {
        return repository + (digest == null ? ":" : "@") + version();
    }
}
