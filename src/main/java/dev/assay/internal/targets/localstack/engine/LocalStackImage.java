package dev.assay.internal.targets.localstack.engine;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The image of LocalStack and what its name tells.
 *
 * <p>Version 4.14.0 is the last that runs without an account; those of 2026 and later, and the names that mean the newest, end at their start
 * when they get no token (<a href="https://blog.localstack.cloud/the-road-ahead-for-localstack/">LocalStack's announcement</a>).
 */
public final class LocalStackImage {

    /** The default. */
    public static final String DEFAULT = "localstack/localstack:4.14.0";

    /** Names the image, on the command line. */
    public static final String PROPERTY = "assay.localstack.image";

    /** Says that an image of another name is LocalStack. */
    public static final String COMPATIBLE_PROPERTY = "assay.localstack.imageIsCompatible";

    private static final String PRODUCT = "localstack";
    private static final String ALWAYS_WITH_ACCOUNT = "localstack-pro";
    private static final int FIRST_YEAR_WITH_ACCOUNT = 2026;
    private static final Pattern LEADING_NUMBER = Pattern.compile("v?([0-9]{1,6})(?:[.-].*)?");
    private static final Pattern NEWEST = Pattern.compile("(?:.*-)?(?:latest|stable|dev|nightly)(?:-.*)?");

    private final String given;
    private final ImageReference reference;

    private LocalStackImage(String given, ImageReference reference) {
        this.given = given;
        this.reference = reference;
    }

    /**
     * Reads the name of an image.
     *
     * @param compatible whether the user says that an image of another name is LocalStack
     * @throws InvalidInputException if it is no name of an image, or not LocalStack's
     */
    public static LocalStackImage named(String text, boolean compatible) {
        String name = text.strip();
        ImageReference reference = ImageReference.parse(name)
                .orElseThrow(() -> new InvalidInputException(
                        Problem.LOCALSTACK_IMAGE,
                        PROPERTY + " (" + text + ") must be the name of an image",
                        "Use " + DEFAULT + ", or leave it out"));
        if (!compatible && !reference.lastName().contains(PRODUCT)) {
            throw new InvalidInputException(
                    Problem.LOCALSTACK_IMAGE,
                    PROPERTY + " (" + name + ") must be an image of LocalStack, and its name does not say that it is",
                    "Use " + DEFAULT + ", or say with -D" + COMPATIBLE_PROPERTY + "=true that it is");
        }
        return new LocalStackImage(name, reference);
    }

    /**
     * Refuses the image if it would end at its start because it gets no token.
     *
     * @param tokenGiven whether LOCALSTACK_AUTH_TOKEN is set
     * @throws InvalidInputException if the token is missing
     */
    public void requireToken(boolean tokenGiven) {
        if (!tokenGiven && needsToken()) {
            throw new InvalidInputException(
                    Problem.LOCALSTACK_TOKEN,
                    PROPERTY + " (" + given
                            + ") must get a token of a LocalStack account, and LOCALSTACK_AUTH_TOKEN is not set",
                    "Use " + DEFAULT + ", which needs no account, or set LOCALSTACK_AUTH_TOKEN in the environment");
        }
    }

    /** Whether it needs a token; one that is named by its digest alone, or by another name, does not tell. */
    public boolean needsToken() {
        String name = reference.lastName();
        if (!name.contains(PRODUCT)) {
            return false;
        }
        if (name.contains(ALWAYS_WITH_ACCOUNT)) {
            return true;
        }
        String tag = reference.tag();
        if (tag == null) {
            return reference.digest() == null;
        }
        Matcher number = LEADING_NUMBER.matcher(tag);
        return number.matches()
                ? Integer.parseInt(number.group(1)) >= FIRST_YEAR_WITH_ACCOUNT
                : NEWEST.matcher(tag).matches();
    }

    /** As the engine and Testcontainers take it: repository, and tag or digest. */
    public String name() {
        return reference.name();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LocalStackImage image && image.given.equals(given);
    }

    @Override
    public int hashCode() {
        return given.hashCode();
    }

    /** As it was given. */
    @Override
    public String toString() {
        return given;
    }
}
