package dev.assay.internal.definition;

import dev.assay.experiment.Span;
import dev.assay.internal.design.Scale;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Reads over what time the blocks of an experiment are spread. */
final class SpanReader {

    static final String PROPERTY = "assay.span";

    private static final int LONGEST_SECONDS = 7 * 24 * 60 * 60;

    private SpanReader() {}

    /** What the class says, or the option where the class says anything: others have no use for a span. */
    static Duration read(Class<?> type, RunSettings settings) {
        Span span = type.getAnnotation(Span.class);
        if (span == null) {
            return Duration.ZERO;
        }
        int said = settings.scale() == Scale.SMOKE ? span.seconds() : span.nightlySeconds();
        String given = settings.parameter().apply(PROPERTY).orElse("").strip();
        return Duration.ofSeconds(given.isEmpty() ? checked("span", Integer.toString(said)) : checked(PROPERTY, given));
    }

    /** An option that no experiment reads would otherwise be wrong without a word. */
    static void checkOption(Function<String, Optional<String>> parameter) {
        parameter
                .apply(PROPERTY)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> checked(PROPERTY, text));
    }

    private static int checked(String name, String text) {
        if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) > LONGEST_SECONDS) {
            throw new InvalidInputException(
                    Problem.OPTION,
                    name + " (" + text + ") must be 0 to 604800 whole seconds",
                    "Use 3600 for an hour, or leave it out");
        }
        return Integer.parseInt(text);
    }
}
