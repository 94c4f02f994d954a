package dev.assay.internal.report.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.data.Cell;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import dev.assay.data.Place;
import dev.assay.data.Platform;
import dev.assay.data.Timing;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailuresTest {

    @Test
    void aCallThatWasTakenForLaterHasNotFailed() {
        Failures failures = new Failures();
        failures.add(ended(Outcome.ACCEPTED));
        failures.add(ended(Outcome.SUCCESS));
        failures.add(ended(Outcome.TIMEOUT));
        assertThat(failures.mostFrequent(5)).extracting(CountedFailure::outcome).containsExactly(Outcome.TIMEOUT);
    }

    private static Observation ended(Outcome outcome) {
        return new Observation(
                0,
                new Place(new Cell(List.of()), 0, 0, 0, 0),
                "f",
                null,
                outcome,
                202,
                null,
                new Timing(Instant.EPOCH, 0, 1),
                Platform.SILENT,
                null,
                null);
    }
}
