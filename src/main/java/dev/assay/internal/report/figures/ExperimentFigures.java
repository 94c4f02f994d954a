package dev.assay.internal.report.figures;

import dev.assay.data.Cell;
import dev.assay.data.Observation;
import dev.assay.data.RecordAccount;
import dev.assay.data.Row;
import dev.assay.internal.cost.Cost;
import dev.assay.internal.json.CorruptLinesException;
import dev.assay.internal.report.additions.AdditionsFile;
import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.internal.runfolder.ExperimentRecord;
import dev.assay.internal.verdicts.Verdict;
import dev.assay.internal.verdicts.VerdictRecord;
import dev.assay.report.ReportAdditions;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * @param rounds how durations went over time, by cell; none where the design has no rounds of several calls
 * @param steps what came of the steps of a procedure; none where calls were made plainly
 * @param visits one visit to each cell, call by call, where a procedure made it
 * @param failures the most frequent ways in which calls failed
 * @param rows what its procedure kept
 * @param additions what the experiment adds to its report
 * @param records what came of the profiles that were collected; absent where none were
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
        @Nullable RecordAccount records,
        List<String> damage) {

    private static final int MOST_FAILURES = 8;

    private static final List<Measured> TELLING =
            List.of(Measured.DURATION, Measured.COLD_DURATION, Measured.INIT, Measured.LATENCY, Measured.COLD_LATENCY);

    /** Reads the experiment's files once. */
    public static ExperimentFigures of(ExperimentFolder folder) {
        return new Reading(folder).figures();
    }

    public VerdictCounts counts() {
        return new VerdictCounts(claims);
    }

    /** What most tells how calls went: the duration of warm calls, else of cold ones; absent if nothing was measured. */
    public @Nullable Measured headline() {
        return TELLING.stream()
                .filter(one -> cells.stream().anyMatch(cell -> cell.spreads().containsKey(one)))
                .findFirst()
                .orElse(null);
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

    /** One pass over the journal. */
    private static final class Reading {
        private final ExperimentFolder folder;
        private final ExperimentRecord record;
        private final Map<Cell, CellTally> tallies = new LinkedHashMap<>();
        private final ScheduleTally schedule;
        private final InstanceTally instances;
        private final RoundTally rounds;
        private final StepTally steps = new StepTally();
        private final Failures failures = new Failures();
        private final DataDamage damaged;
        private long origin = Long.MAX_VALUE;

        Reading(ExperimentFolder folder) {
            this.folder = folder;
            record = folder.record();
            damaged = new DataDamage(folder.journalFile(), record);
            rounds = new RoundTally(record.design());
            schedule = new ScheduleTally(record.design().cells());
            instances = new InstanceTally(record.design().cells());
            record.design().cells().forEach(this::tally);
        }

        ExperimentFigures figures() {
            List<String> damage = read();
            List<Row> rows = new ArrayList<>();
            whole(damage, () -> rows.addAll(folder.rows()));
            List<VerdictRecord> verdicts = folder.verdicts(lines -> damage.add(String.valueOf(lines.getMessage())));
            damage.addAll(damaged.found(verdicts));
            List<Cell> cells = new ArrayList<>(tallies.keySet());
            return new ExperimentFigures(
                    folder.path(),
                    record,
                    tallies.values().stream().map(cell -> cell.figures(origin)).toList(),
                    Claim.of(verdicts),
                    schedule.schedule(origin),
                    instances.timeline(origin),
                    BestSets.of(List.copyOf(tallies.values())),
                    rounds.figures(),
                    steps.figures(cells),
                    steps.visits(cells),
                    failures.mostFrequent(MOST_FAILURES),
                    rows,
                    additions(damage),
                    account(damage),
                    damage);
        }

        private ReportAdditions additions(List<String> damage) {
            try {
                return AdditionsFile.read(folder.path());
            } catch (UncheckedIOException e) {
                damage.add(String.valueOf(e.getMessage()));
                return new ReportAdditions();
            }
        }

        private @Nullable RecordAccount account(List<String> damage) {
            try {
                return folder.recordAccount().orElse(null);
            } catch (UncheckedIOException e) {
                damage.add(String.valueOf(e.getMessage()));
                return null;
            }
        }

        private List<String> read() {
            List<String> damage = new ArrayList<>();
            whole(damage, () -> folder.forEachObservation(this::add));
            return damage;
        }

        private static void whole(List<String> damage, Runnable reading) {
            try {
                reading.run();
            } catch (CorruptLinesException e) {
                damage.add(String.valueOf(e.getMessage()));
            }
        }

        private void add(Observation observation) {
            damaged.add(observation);
            tally(observation.place().cell()).add(observation);
            origin = Math.min(origin, observation.timing().startNanos());
            schedule.add(observation);
            instances.add(observation);
            rounds.add(observation);
            steps.add(observation);
            failures.add(observation);
        }

        private CellTally tally(Cell cell) {
            return tallies.computeIfAbsent(cell, key -> new CellTally(key, Cost.usEast1()));
        }
    }
}
