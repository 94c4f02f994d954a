package dev.assay.internal.definition;

import dev.assay.experiment.Stopping;
import dev.assay.internal.design.StoppingRule;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads when the measurement of an experiment ends before its design does. */
final class StoppingReader {

    private static final double LARGEST_PERCENT = 100;

    private StoppingReader() {}

    static @Nullable StoppingRule read(Class<?> type) {
        Stopping stopping = type.getAnnotation(Stopping.class);
        if (stopping == null) {
            return null;
        }
        check("halfWidthPercent", stopping.halfWidthPercent(), LARGEST_PERCENT, "0 to 100", "5 for 5%");
        check("mostSeconds", stopping.mostSeconds(), Integer.MAX_VALUE, "0 or more", "600 for ten minutes");
        check("mostUsd", stopping.mostUsd(), Double.MAX_VALUE, "0 or more", "0.5 for half a dollar");
        return new StoppingRule(
                stopping.halfWidthPercent() / LARGEST_PERCENT,
                Duration.ofSeconds(stopping.mostSeconds()),
                stopping.mostUsd());
    }

    private static void check(String name, double value, double most, String range, String example) {
        if (!(value >= 0 && value <= most)) {
            throw new InvalidInputException(
                    Problem.STOPPING, name + " (" + value + ") must be " + range, "Use " + example);
        }
    }
}
