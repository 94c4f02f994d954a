package dev.assay.internal.report.figures;

import dev.assay.data.Observation;
import dev.assay.data.RecordAccount;
import dev.assay.data.Row;
import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.internal.runfolder.ExperimentRecord;
import dev.assay.internal.verdicts.Verdict;
import dev.assay.report.ReportAdditions;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What reports show of one experiment.
 *
 * @param folder where its data are
 * @param record what was to be measured
 * @param cells the figures of each cell, in the design's order
 * @param claims what came of its claims; none when the run was broken off before
 * @param schedule which cell was visited when
 * @param instances which instance served which call; absent if no call names its instance
 * @param best which cells cannot be told from the fastest and the cheapest; absent if that cannot be asked
 * @param rounds how durations went over time, by cell; none if the design has no rounds of several calls
 * @param steps what came of the steps of a procedure; none if calls were made plainly
 * @param visits one visit to each cell, call by call, where a procedure made it
 * @param failures the most frequent ways in which calls failed
 * @param rows what its procedure kept
 * @param additions what the experiment adds to its report
 * @param events what became of events, and the invocations that they led to; absent if no source called the function
 * @param trends how figures and verdicts went over the runs of the history, and the baseline
 * @param records what came of the profiles that were collected; absent if none were
 * @param damage which lines of the journal or of the verdicts could not be read; empty when all could
 */
public record ExperimentFigures(
        Path folder,
        ExperimentRecord record,
        List<CellFigures> cells,
        List<Claim> claims,
        Schedule schedule,
        @Nullable InstanceTimeline instances,
        @Nullable BestSets best,
        List<RoundFigures> rounds,
        List<StepFigures> steps,
        List<StagedVisit> visits,
        List<CountedFailure> failures,
        List<Row> rows,
        ReportAdditions additions,
        @Nullable EventFigures events,
        Trends trends,
        @Nullable RecordAccount records,
        List<String> damage) {

    private static final List<Measured> TELLING = List.of(
            Measured.TRIGGER_LATENCY,
            Measured.DURATION,
            Measured.COLD_DURATION,
            Measured.INIT,
            Measured.LATENCY,
            Measured.COLD_LATENCY);

    /** If a design provokes cold starts, they are what it is about. */
    private static final List<Measured> TELLING_OF_COLD_STARTS =
            List.of(Measured.INIT, Measured.RESTORE, Measured.COLD_DURATION, Measured.COLD_LATENCY);

    /** Reads the experiment's files once. */
    public static ExperimentFigures of(ExperimentFolder folder) {
        return of(folder, observation -> {});
    }

    /** The same; each observation that is read goes to the sink as well. */
    static ExperimentFigures of(ExperimentFolder folder, Consumer<Observation> sink) {
        return new ExperimentReading(folder).figures(sink);
    }

    /** The rows that its procedure kept for itself: those of events are shown as {@link #events}. */
    public List<Row> ownRows() {
        return rows.stream().filter(row -> !EventTally.isOfEvents(row)).toList();
    }

    /** Whether cold starts are what the design is about. */
    public boolean coldStarts() {
        return record.design().provokesColdStarts();
    }

    public VerdictCounts counts() {
        return new VerdictCounts(claims);
    }

    /**
     * What most tells how calls went: the latency of triggers if events call the function, INIT if the design provokes cold starts, else the
     * duration of warm calls, else of cold ones; absent if nothing was measured.
     */
    public @Nullable Measured headline() {
        return (coldStarts() ? TELLING_OF_COLD_STARTS : TELLING)
                .stream().filter(this::has).findFirst().orElse(null);
    }

    /** Whether a cell has values of a measure. */
    public boolean has(Measured measured) {
        return cells.stream().anyMatch(cell -> cell.spreads().containsKey(measured));
    }

    /** The gravest verdict of its claims; absent if none was judged. */
    public @Nullable Verdict gravest() {
        return record.failure() != null
                ? Verdict.BROKEN
                : Claim.gravest(claims.stream().map(Claim::verdict));
    }

    /** All calls that were made, warm-up included. */
    public int calls() {
        return cells.stream().mapToInt(CellFigures::calls).sum();
    }
}
