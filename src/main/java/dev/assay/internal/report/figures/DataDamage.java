package dev.assay.internal.report.figures;

import dev.assay.data.Observation;
import dev.assay.internal.profiles.ProfileTimes;
import dev.assay.internal.runfolder.ExperimentRecord;
import dev.assay.internal.verdicts.Verdict;
import dev.assay.internal.verdicts.VerdictRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what the lines of a journal show only together: that some are missing, or that profiles tell impossible times. */
final class DataDamage {

    private final Path journal;
    private final ExperimentRecord record;
    private long count;
    private long impossible;
    private String example = "";

    DataDamage(Path journal, ExperimentRecord record) {
        this.journal = journal;
        this.record = record;
    }

    void add(Observation observation) {
        count++;
        Optional<String> wrong = ProfileTimes.impossible(observation.profile());
        if (wrong.isPresent() && impossible++ == 0) {
            example = "call " + observation.sequence() + ": " + wrong.get();
        }
    }

    /** One sentence for each kind of damage. */
    List<String> found(List<VerdictRecord> verdicts) {
        List<String> found = new ArrayList<>();
        Long written = record.observations();
        if (written != null && written != count) {
            found.add(journal + " must hold the " + written + " observations that were measured, but " + count
                    + " can be read. Restore it; what is shown is made from these");
        } else if (count == 0 && judged(verdicts) > 0) {
            found.add(journal + " must hold the observations that " + judged(verdicts)
                    + " verdicts were judged by, but holds none. Restore it");
        }
        if (impossible > 0) {
            found.add(journal + ": the profiles of " + impossible + " calls tell a time that cannot be (" + example
                    + "). These calls have no such figure here. Correct the function's clock");
        }
        return found;
    }

    private static long judged(List<VerdictRecord> verdicts) {
        return verdicts.stream()
                .filter(one -> one.verdict() != Verdict.ABORTED && one.verdict() != Verdict.BROKEN)
                .count();
    }
}
