package dev.assay.experiment;

import dev.assay.data.Observation;
import dev.assay.internal.runfolder.ExperimentFolder;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** From the first to the last call of an experiment. */
final class CallTimes {

    private final Instant first;
    private final Instant last;

    CallTimes(ExperimentFolder folder) {
        List<Instant> starts = folder.observations().stream()
                .map((Observation one) -> one.timing().startedAt())
                .sorted(Comparator.naturalOrder())
                .toList();
        first = starts.get(0);
        last = starts.get(starts.size() - 1);
    }

    boolean overlap(CallTimes other) {
        return !first.isAfter(other.last) && !other.first.isAfter(last);
    }
}
