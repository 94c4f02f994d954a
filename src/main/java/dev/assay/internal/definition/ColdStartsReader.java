package dev.assay.internal.definition;

import dev.assay.data.ColdStart;
import dev.assay.data.Factors;
import dev.assay.data.Level;
import dev.assay.experiment.ColdStarts;
import dev.assay.internal.design.DesignFactor;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.util.List;
import java.util.stream.Stream;

/** Reads which kinds of cold starts an experiment provokes. */
final class ColdStartsReader {

    private static final int LONGEST_IDLE = 3_600;

    private ColdStartsReader() {}

    /** The factor, checked. */
    static DesignFactor factor(ColdStarts wanted) {
        checkIdle(wanted);
        return new DesignFactor(
                Factors.COLD_START,
                DesignFactor.Role.CONFIGURATION,
                Stream.of(wanted.value())
                        .map(kind -> new Level(Factors.COLD_START, kind.label(), ""))
                        .toList());
    }

    private static void checkIdle(ColdStarts wanted) {
        boolean idle = List.of(wanted.value()).contains(ColdStart.IDLE);
        int seconds = wanted.idleSeconds();
        if (idle && (seconds < 1 || seconds > LONGEST_IDLE)) {
            throw new InvalidInputException(
                    Problem.COLD_STARTS,
                    "idleSeconds (" + seconds + ") must be 1 to 3,600 for ColdStart.IDLE",
                    "Use somewhat more than the target keeps an instance that is not called");
        }
        if (!idle && seconds != 0) {
            throw new InvalidInputException(
                    Problem.COLD_STARTS,
                    "idleSeconds (" + seconds + ") must stand beside ColdStart.IDLE",
                    "Add ColdStart.IDLE to the kinds, or leave idleSeconds out");
        }
    }
}
