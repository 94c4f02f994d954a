package dev.assay.internal.targets.localstack;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.targets.localstack.engine.LocalStackImage;
import dev.assay.internal.targets.localstack.engine.RuntimeImages;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How the target {@code localstack} is run.
 *
 * @param image LocalStack's
 * @param runtimeImages those that instances are made from
 * @param reuse whether LocalStack's container is left running for the next run
 * @param pullTimeout how long pulling one image may take; zero pulls none
 * @param port of LocalStack on 127.0.0.1; 0 for any free one
 * @param limits whether instances get the memory and the share of a CPU that their function's memory stands for
 * @param authToken of a LocalStack account; only what needs it needs it
 */
public record LocalStackSettings(
        LocalStackImage image,
        RuntimeImages runtimeImages,
        boolean reuse,
        Duration pullTimeout,
        int port,
        boolean limits,
        @Nullable AuthToken authToken) {

    static final String REUSE = "assay.localstack.reuse";
    static final String PULL_TIMEOUT = "assay.localstack.pullTimeout";
    static final String PORT = "assay.localstack.port";
    static final String LIMITS = "assay.localstack.limits";
    static final String TOKEN_VARIABLE = "LOCALSTACK_AUTH_TOKEN";

    /** All that are read here. */
    static final Set<String> OPTIONS = Set.of(
            LocalStackImage.PROPERTY,
            LocalStackImage.COMPATIBLE_PROPERTY,
            RuntimeImages.PROPERTY,
            REUSE,
            PULL_TIMEOUT,
            PORT,
            LIMITS);

    private static final int DEFAULT_PULL_SECONDS = 300;
    private static final int LONGEST_PULL_SECONDS = 86_400;
    private static final int LAST_PORT = 65_535;

    /**
     * Reads them.
     *
     * @param parameter answers a setting by its name; it wins over the environment
     * @param environment answers an environment variable by its name
     * @throws InvalidInputException when one of them cannot be used; whether the image gets the token that it needs is looked at later, by
     *     {@link #requireToken()}
     */
    public static LocalStackSettings from(
            Function<String, Optional<String>> parameter, UnaryOperator<@Nullable String> environment) {
        Given given = new Given(parameter, environment);
        String token = environment.apply(TOKEN_VARIABLE);
        return new LocalStackSettings(
                LocalStackImage.named(
                        given.text(LocalStackImage.PROPERTY, "ASSAY_LOCALSTACK_IMAGE")
                                .orElse(LocalStackImage.DEFAULT),
                        given.choice(LocalStackImage.COMPATIBLE_PROPERTY, false)),
                given.text(RuntimeImages.PROPERTY, "ASSAY_LOCALSTACK_RUNTIME_IMAGES")
                        .map(RuntimeImages::parse)
                        .orElse(RuntimeImages.PUBLISHED_BY_AWS),
                given.choice(REUSE, false),
                Duration.ofSeconds(
                        given.number(PULL_TIMEOUT, DEFAULT_PULL_SECONDS, LONGEST_PULL_SECONDS, Problem.OPTION)),
                given.number(PORT, 0, LAST_PORT, Problem.PORT),
                given.choice(LIMITS, true),
                token == null || token.isBlank() ? null : new AuthToken(token.strip()));
    }

    /**
     * Refuses to start an image that would end at once because it gets no token.
     *
     * @throws InvalidInputException with what to do
     */
    public void requireToken() {
        image.requireToken(authToken != null);
    }

    /** What was given for a setting. */
    private record Given(Function<String, Optional<String>> parameter, UnaryOperator<@Nullable String> environment) {

        Optional<String> text(String name) {
            return parameter.apply(name).map(String::strip).filter(text -> !text.isEmpty());
        }

        Optional<String> text(String name, String variable) {
            return text(name)
                    .or(() -> Optional.ofNullable(environment.apply(variable))
                            .map(String::strip)
                            .filter(text -> !text.isEmpty()));
        }

        int number(String name, int without, int most, Problem problem) {
            String text = text(name).orElse("" + without);
            if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) > most) {
                throw new InvalidInputException(
                        problem,
                        name + " (" + text + ") must be a whole number from 0 to " + most,
                        "Leave it out for " + without);
            }
            return Integer.parseInt(text);
        }

        boolean choice(String name, boolean without) {
            return text(name)
                    .map(text -> switch (text) {
                        case "true", "on" -> true;
                        case "false", "off" -> false;
                        default ->
                            throw new InvalidInputException(
                                    Problem.OPTION,
                                    name + " (" + text + ") must be true or false",
                                    "Leave it out for " + without);
                    })
                    .orElse(without);
        }
    }
}
