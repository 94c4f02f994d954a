package dev.assay.internal.run;

import dev.assay.data.Cell;
import dev.assay.data.Observation;
import dev.assay.experiment.Experiment;
import dev.assay.internal.cost.Prices;
import dev.assay.internal.definition.ExperimentDefinition;
import dev.assay.internal.definition.RunSettings;
import dev.assay.internal.design.Design;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.measurement.Look;
import dev.assay.internal.measurement.Measurement;
import dev.assay.internal.measurement.Progress;
import dev.assay.internal.report.RunReport;
import dev.assay.internal.report.RunSummary;
import dev.assay.internal.report.additions.AdditionsFile;
import dev.assay.internal.report.allure.AllureFolder;
import dev.assay.internal.report.allure.AllureRecord;
import dev.assay.internal.report.figures.RunFigures;
import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.internal.runfolder.ExperimentRecord;
import dev.assay.internal.runfolder.Journal;
import dev.assay.internal.runfolder.Measured;
import dev.assay.internal.runfolder.NightVerdict;
import dev.assay.internal.runfolder.RunFolder;
import dev.assay.internal.runfolder.RunRecord;
import dev.assay.internal.targets.ChosenTarget;
import dev.assay.internal.targets.Targets;
import dev.assay.internal.trace.CausalGraph;
import dev.assay.internal.trace.TraceExport;
import dev.assay.internal.trace.TraceOfRun;
import dev.assay.internal.trace.TraceReport;
import dev.assay.internal.verdicts.Judgements;
import dev.assay.internal.verdicts.Verdict;
import dev.assay.internal.verdicts.VerdictRecord;
import dev.assay.internal.verdicts.WhenUndecided;
import dev.assay.report.ReportAdditions;
import dev.assay.results.Results;
import dev.assay.targets.Capability;
import dev.assay.targets.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A run whose target is up and whose folder is made. */
final class OpenRun implements AutoCloseable {

    private final RunSettings settings;
    private final ChosenTarget chosen;
    private final RunFolder folder;
    private final RunRecord record;
    private final Prices prices;
    private final PastRuns past;
    private final UnwrittenOutput output = new UnwrittenOutput(System.out);
    private final Map<String, ExperimentFolder> folders = new LinkedHashMap<>();
    private final Map<Class<?>, AllureRecord> allure = new ConcurrentHashMap<>();

    private OpenRun(RunSettings settings, ChosenTarget chosen, RunFolder folder, RunRecord record) {
        this.prices = PricesOfRun.of(settings.parameter(), chosen.target());
        this.settings = settings;
        this.past = new PastRuns(settings);
        this.chosen = chosen;
        this.folder = folder;
        this.record = record;
    }

    @SuppressWarnings("SystemOut") // The console is where a person follows a run.
    static OpenRun open(RunSettings settings) {
        PricesOfRun.check(settings.parameter());
        ChosenTarget chosen = Targets.open(settings.target(), settings.parameter());
        try {
            Target target = chosen.target();
            settings.required().forEach(capability -> require(capability, target));
            Map<String, String> environment = new LinkedHashMap<>(HostFacts.read());
            environment.putAll(target.facts());
            Optional<RunFolder> earlier = settings.resume().map(run -> GoingOn.folder(settings, run, target.name()));
            earlier.ifPresent(before -> environment.put("went on", Instant.now() + ", after an earlier part"));
            RunRecord record = new RunRecord(
                    earlier.map(RunFolder::id).orElseGet(() -> RunIds.next(Instant.now())),
                    earlier.map(before -> before.run().startedAt()).orElseGet(Instant::now),
                    null,
                    settings.scale().label(),
                    target.name(),
                    chosen.because(),
                    target.capabilities().records(),
                    environment);
            RunFolder folder = earlier.orElseGet(() -> RunFolder.create(settings.output(), record));
            folder.write(record);
            target.runBegins(folder.id(), folder.path());
            AllureFolder.configured().prepare(record);
            System.out.println(
                    "[assay] target " + target.name() + ": " + chosen.because() + "; scale " + record.scale());
            return new OpenRun(settings, chosen, folder, record);
        } catch (RuntimeException e) {
            chosen.target().close();
            throw e;
        }
    }

    private static void require(Capability capability, Target target) {
        target.missing(capability).ifPresent(reason -> {
            throw new InvalidInputException(
                    Problem.CAPABILITY,
                    RunSettings.REQUIRED + " (" + capability + ") must be what target " + target.name() + " has, but "
                            + reason,
                    "Choose another target, or leave it out: claims that need it are aborted then");
        });
    }

    Target target() {
        return chosen.target();
    }

    /** The experiment's data: measured now, or what is missing of it if the run goes on. */
    Measured measure(ExperimentDefinition definition) {
        ExperimentFolder place = place(definition);
        if (settings.resume().isEmpty()) {
            return measure(definition, place, priced(definition), null);
        }
        ExperimentRecord before = place.record();
        Design design = GoingOn.design(before, definition, record.id());
        if (GoingOn.isWhole(before)) {
            Measured whole = new Measured(design, place.observations(), place.rows(), place);
            return definition.stopping() == null
                    ? whole
                    : stopped(new Stages(definition, place, target(), System::nanoTime), whole);
        }
        int next = GoingOn.prepare(place, definition, before.goingOn());
        return measure(definition, place, place.record(), next);
    }

    @SuppressWarnings("SystemOut")
    private Measured measure(
            ExperimentDefinition definition,
            ExperimentFolder place,
            ExperimentRecord began,
            @Nullable Integer goesOnAt) {
        Stages stages =
                definition.stopping() == null ? null : new Stages(definition, place, target(), System::nanoTime);
        int generations;
        try (Journal journal = place.openJournal()) {
            Measurement measurement = new Measurement(
                    definition.plan().goingOn(began.design(), goesOnAt),
                    record.id(),
                    target(),
                    journal,
                    new Progress(System.out, settings.inPlace(), System::nanoTime),
                    place);
            try {
                generations = measurement.run(stages == null ? Look.NEVER_ENOUGH : stages);
            } catch (RuntimeException | Error e) {
                String reason = e.getMessage() == null ? e.toString() : e.getMessage();
                keep(place, warned(began.brokenOff(reason).measured(journal.count()), measurement.warnings()));
                throw e;
            }
            keep(place, warned(began.measured(journal.count()), measurement.warnings()));
        }
        Measured measured = ended(began.design(), stages, generations, place);
        remember(definition, measured);
        addToReport(definition, measured);
        return measured;
    }

    private static ExperimentRecord warned(ExperimentRecord record, List<String> more) {
        List<String> warnings = new ArrayList<>(record.warnings());
        warnings.addAll(more);
        return record.warned(warnings);
    }

    private Measured ended(Design planned, @Nullable Stages stages, int generations, ExperimentFolder place) {
        Measured whole = new Measured(planned, place.observations(), place.rows(), place);
        if (stages == null) {
            return whole;
        }
        Design design = planned.endedAfter(generations);
        Measured stopped = stopped(stages, new Measured(design, whole.observations(), whole.rows(), place));
        ExperimentRecord record = place.record().with(design);
        String lacking = stopped.lacking();
        keep(place, lacking.isEmpty() ? record : record.warnedOf("Not converged: " + lacking));
        return stopped;
    }

    /** The same with what its stopping rule still asks for. */
    private static Measured stopped(Stages stages, Measured whole) {
        return new Measured(whole.design(), whole.observations(), whole.rows(), whole.folder(), stages.lacking(whole));
    }

    /** What goes wrong here is a warning: what was measured is judged all the same. */
    private void remember(ExperimentDefinition definition, Measured measured) {
        List<String> sentences;
        try {
            sentences = past.remember(definition, record.id(), target().name(), measured);
        } catch (RuntimeException e) {
            sentences = List.of("History and baseline were not read or written: " + e.getMessage());
        }
        ExperimentFolder place = measured.folder();
        if (!sentences.isEmpty()) {
            keep(place, warned(place.record(), sentences));
        }
    }

    /** What goes wrong here is the report's loss alone. */
    private void addToReport(ExperimentDefinition definition, Measured measured) {
        ExperimentFolder place = measured.folder();
        try {
            Optional<ReportAdditions> own =
                    AdditionsReader.additions(definition.type(), new Results(measured, new Judgements(false)));
            Optional<CausalGraph> trace = TraceOfRun.graph(measured);
            if (own.isPresent() || trace.isPresent()) {
                ReportAdditions report = own.orElseGet(ReportAdditions::new);
                trace.ifPresent(graph -> TraceReport.addTo(report, graph));
                AdditionsFile.write(place.path(), report);
            }
            trace.ifPresent(graph -> TraceExport.write(place.path(), graph));
        } catch (Exception e) {
            List<String> warnings = new ArrayList<>(place.record().warnings());
            warnings.add("What the experiment adds to its report is missing: " + e);
            keep(place, place.record().warned(warnings));
        }
    }

    private void keep(ExperimentFolder place, ExperimentRecord record) {
        output.write("The record of " + record.name(), () -> place.write(record));
    }

    /** What was seen elsewhere, with the place of its verdicts in this run. */
    Measured given(ExperimentDefinition definition, List<Observation> observations) {
        return new Measured(definition.design(), observations, List.of(), place(definition));
    }

    /** By the nights before; if their history cannot be read, an undecided claim is aborted. */
    WhenUndecided whenUndecided(ExperimentDefinition definition, String method, @Nullable String cell) {
        try {
            return past.whenUndecided(
                    definition, new NightVerdict(record.id(), target().name(), method, cell, Verdict.UNDECIDED));
        } catch (RuntimeException e) {
            return new WhenUndecided(false, "The history of nights cannot be read: " + e.getMessage());
        }
    }

    /** Keeps a verdict with the experiment's data, and tells Allure, on the test's own thread. */
    void record(ExperimentDefinition definition, VerdictRecord verdict, @Nullable Cell cell) {
        output.write(
                "The history of " + verdict.claim(),
                () -> past.remember(
                        definition,
                        place(definition),
                        new NightVerdict(
                                record.id(), target().name(), verdict.method(), verdict.cell(), verdict.verdict())));
        output.write(
                "The verdict of " + verdict.claim(), () -> place(definition).append(verdict));
        output.write(
                "What Allure shows of " + verdict.claim(),
                () -> allure.computeIfAbsent(
                                definition.type(), absent -> new AllureRecord(place(definition), record.place()))
                        .add(verdict, cell));
    }

    /** An experiment has a folder even if its tests are all aborted before anything is measured. */
    private synchronized ExperimentFolder place(ExperimentDefinition definition) {
        return folders.computeIfAbsent(
                definition.name(),
                absent -> settings.resume()
                        .flatMap(run -> folder.find(definition.name()))
                        .orElseGet(() -> folder.experiment(priced(definition))));
    }

    private ExperimentRecord priced(ExperimentDefinition definition) {
        ExperimentRecord record = recordOf(definition).at(prices);
        return prices.isStandIn()
                ? record.warnedOf("Costs are at prices of " + prices.inWords()
                        + ": those of the region may differ. -Dassay.prices.region names another")
                : record;
    }

    static ExperimentRecord recordOf(ExperimentDefinition definition) {
        ExperimentRecord record = new ExperimentRecord(
                definition.name(),
                definition.type().getName(),
                definition.functionInWords(),
                definition.design(),
                definition.narrowed(),
                null);
        Experiment said = definition.type().getAnnotation(Experiment.class);
        return said == null || said.question().isBlank() ? record : record.asking(said.question());
    }

    /** Stops the target first: whatever goes wrong with a report, nothing is left running. */
    @Override
    public void close() {
        try {
            chosen.target().close();
        } finally {
            output.write("The record of the run", () -> folder.write(record.ended(Instant.now())));
            if (settings.reportAtEnd()) {
                reportAtEnd();
            }
        }
    }

    /** The summary comes even if the report cannot be written. */
    @SuppressWarnings("SystemOut")
    private void reportAtEnd() {
        AtomicReference<RunFigures> made = new AtomicReference<>();
        output.write("The report", () -> made.set(RunReport.made(folder)));
        RunFigures figures = made.get() == null ? RunFigures.of(folder) : made.get();
        RunSummary.print(figures, List.of(folder.path().resolve(RunReport.PAGE)), System.out);
    }
}
