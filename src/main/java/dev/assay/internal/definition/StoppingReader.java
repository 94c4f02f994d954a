package dev.assay.internal.definition;

import dev.assay.data.CallFigure;
import dev.assay.experiment.ColdStarts;
import dev.assay.experiment.Stopping;
import dev.assay.internal.design.StoppingRule;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Set;
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
        List<CallFigure> figures = figures(type, stopping);
        return new StoppingRule(
                figures,
                stopping.halfWidthPercent() / LARGEST_PERCENT,
                Duration.ofSeconds(stopping.mostSeconds()),
                stopping.mostUsd());
    }

    private static List<CallFigure> figures(Class<?> type, Stopping stopping) {
        List<CallFigure> figures = List.of(stopping.of());
        if (figures.isEmpty() || Set.copyOf(figures).size() < figures.size()) {
            throw wrong("of (" + figures + ") must name figures, each once", "Leave it out for the duration");
        }
        if (stopping.halfWidthPercent() == 0 && !figures.equals(List.of(CallFigure.DURATION))) {
            throw wrong(
                    "of (" + figures + ") must come with halfWidthPercent, which is 0",
                    "Use halfWidthPercent = 5 for 5%, or leave both out to measure until claims are decided");
        }
        if (figures.contains(CallFigure.INIT) && !type.isAnnotationPresent(ColdStarts.class)) {
            throw wrong(
                    "of (INIT) must be of an experiment of cold starts: warm calls have no INIT",
                    "Annotate the class with @ColdStarts, or name another figure");
        }
        return figures;
    }

    private static InvalidInputException wrong(String message, String remedy) {
        return new InvalidInputException(Problem.STOPPING, message, remedy);
    }

    private static void check(String name, double value, double most, String range, String example) {
        if (!(value >= 0 && value <= most)) {
            throw new InvalidInputException(
                    Problem.STOPPING, name + " (" + value + ") must be " + range, "Use " + example);
        }
    }
}
