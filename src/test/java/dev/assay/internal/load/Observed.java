package dev.assay.internal.load;

import dev.assay.data.Cell;
import dev.assay.data.Failure;
import dev.assay.data.Level;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import dev.assay.data.Place;
import dev.assay.data.Platform;
import dev.assay.data.Timing;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Observations as a call leaves them. */
final class Observed {

    static final Cell CELL = new Cell(List.of(new Level("memory", 512, "MB")));

    private Observed() {}

    static Observation of(Outcome outcome, int status, int caller, int attempt, @Nullable Double retryAfterSeconds) {
        return new Observation(
                0,
                new Place(CELL, 0, 0, 0, caller, attempt, null),
                "f",
                null,
                outcome,
                status,
                new Failure("Some", "", null, retryAfterSeconds),
                new Timing(Instant.EPOCH, 0, 1),
                Platform.SILENT,
                null,
                null);
    }

    static Observation throttled(int caller, int attempt, @Nullable Double retryAfterSeconds) {
        return of(Outcome.THROTTLED, 429, caller, attempt, retryAfterSeconds);
    }
}
