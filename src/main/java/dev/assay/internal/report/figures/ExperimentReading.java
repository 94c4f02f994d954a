package dev.assay.internal.report.figures;

import dev.assay.data.Cell;
import dev.assay.data.EventInvocation;
import dev.assay.data.Observation;
import dev.assay.data.RecordAccount;
import dev.assay.data.Row;
import dev.assay.internal.cost.Cost;
import dev.assay.internal.json.CorruptLinesException;
import dev.assay.internal.report.additions.AdditionsFile;
import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.internal.runfolder.ExperimentRecord;
import dev.assay.internal.verdicts.VerdictRecord;
import dev.assay.report.ReportAdditions;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Reads the files of an experiment, the journal in one pass. */
final class ExperimentReading {

    private static final int MOST_FAILURES = 8;

    private final ExperimentFolder folder;
    private final ExperimentRecord record;
    private final List<String> damage = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final Map<Cell, CellTally> tallies = new LinkedHashMap<>();
    private final ScheduleTally schedule;
    private final InstanceTally instances;
    private final RoundTally rounds;
    private final StepTally steps = new StepTally();
    private final Failures failures = new Failures();
    private final EventTally events;
    private final DataDamage damaged;
    private final Cost prices;
    private long origin = Long.MAX_VALUE;

    ExperimentReading(ExperimentFolder folder) {
        this.folder = folder;
        record = folder.record();
        prices = new Cost(record.prices());
        List<Cell> cells = record.design().cells();
        damaged = new DataDamage(folder.journalFile(), record);
        rounds = new RoundTally(record.design());
        schedule = new ScheduleTally(cells);
        instances = new InstanceTally(cells);
        cells.forEach(this::tally);
        whole(() -> rows.addAll(folder.rows()));
        events = new EventTally(rows, cells);
    }

    ExperimentFigures figures(Consumer<Observation> sink) {
        Consumer<Observation> both = this::add;
        whole(() -> folder.forEachObservation(both.andThen(sink)));
        List<EventInvocation> invocations = readable(folder::invocations, List.of());
        List<VerdictRecord> verdicts = folder.verdicts(lines -> damage.add(String.valueOf(lines.getMessage())));
        damage.addAll(damaged.found(verdicts));
        List<Cell> cells = new ArrayList<>(tallies.keySet());
        EventFigures ofEvents = events.figures(invocations, tallies);
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
                readable(() -> AdditionsFile.read(folder.path()), new ReportAdditions()),
                ofEvents,
                Trends.of(
                        readable(() -> folder.history().all(), List.of()),
                        readable(() -> folder.baseline().all(), List.of()),
                        readable(() -> folder.verdictHistory().all(), List.of()),
                        cells),
                readable(folder::recordAccount, Optional.<RecordAccount>empty()).orElse(null),
                damage);
    }

    private <T> T readable(Supplier<T> file, T otherwise) {
        try {
            return file.get();
        } catch (UncheckedIOException e) {
            damage.add(String.valueOf(e.getMessage()));
            return otherwise;
        }
    }

    private void whole(Runnable reading) {
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
        events.add(observation);
        failures.add(observation);
    }

    private CellTally tally(Cell cell) {
        return tallies.computeIfAbsent(cell, key -> new CellTally(key, prices));
    }
}
