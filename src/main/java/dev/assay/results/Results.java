package dev.assay.results;

import dev.assay.data.Burst;
import dev.assay.data.Cell;
import dev.assay.data.DeadLetter;
import dev.assay.data.EventInvocation;
import dev.assay.data.Observation;
import dev.assay.data.Row;
import dev.assay.data.SentEvent;
import dev.assay.internal.cost.Cost;
import dev.assay.internal.design.Design;
import dev.assay.internal.lazy.Once;
import dev.assay.internal.observations.Population;
import dev.assay.internal.runfolder.ExperimentRecord;
import dev.assay.internal.runfolder.Measured;
import dev.assay.internal.trace.CausalGraph;
import dev.assay.internal.trace.TraceOfRun;
import dev.assay.internal.verdicts.Judgements;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;
import org.assertj.core.api.AssertProvider;
import org.jspecify.annotations.Nullable;

/** All observations of an experiment; AssertJ's {@code assertThat} takes it. */
public final class Results extends WarmFigures implements AssertProvider<ResultsAssert> {

    private final Design design;
    private final List<Observation> all;
    private final List<Row> rows;
    private final Steps steps;
    private final Judgements judgements;
    private final @Nullable Records records;
    private final List<EventInvocation> invocations;
    private final Once<Optional<CausalGraph>> trace;
    private final String lacking;
    private final Once<ExperimentRecord> record;

    /** For Assay alone: tests take their results as a parameter. */
    public Results(Measured measured, Judgements judgements) {
        this(
                measured.design(),
                measured.observations(),
                measured.rows(),
                Steps.of(measured.observations()),
                judgements,
                measured.folder()
                        .recordAccount()
                        .map(account -> new Records(measured.folder(), account, judgements))
                        .orElse(null),
                measured.folder().invocations(),
                new Once<>(() -> TraceOfRun.graph(measured)),
                measured.lacking(),
                new Once<>(() -> measured.folder().record()));
    }

    private Results(
            Design design,
            List<Observation> all,
            List<Row> rows,
            Steps steps,
            Judgements judgements,
            @Nullable Records records,
            List<EventInvocation> invocations,
            Once<Optional<CausalGraph>> trace,
            String lacking,
            Once<ExperimentRecord> record) {
        this.record = record;
        this.trace = trace;
        this.invocations = List.copyOf(invocations);
        this.design = design;
        this.all = List.copyOf(all);
        this.rows = List.copyOf(rows);
        this.steps = steps;
        this.judgements = judgements;
        this.records = records;
        this.lacking = lacking;
    }

    /** The cells of the design, narrowed if the run was. */
    public List<Cell> cells() {
        return judgements.read(design.cells());
    }

    @Override
    Design design() {
        return design;
    }

    /** Every observation in the order of the calls, warm-up calls and failures included. */
    public List<Observation> all() {
        return judgements.read(all);
    }

    /**
     * The results with only those observations that a procedure made in this step.
     *
     * @throws IllegalArgumentException if no visit made such a step
     */
    public Results step(String name) {
        return new Results(
                design, steps.select(name, all), rows, steps, judgements, records, invocations, trace, lacking, record);
    }

    /**
     * The records that functions pushed into the object store, with the account of them.
     *
     * @throws IllegalStateException when the experiment does not collect any
     */
    public Records records() {
        if (records == null) {
            throw new IllegalStateException(
                    "records () must be collected. Annotate the experiment class with @CollectProfiles");
        }
        return records;
    }

    /**
     * What was put into event sources, and what arrived.
     *
     * @throws IllegalStateException if the experiment has no event source
     */
    public Events events() {
        List<SentEvent> sent = rows(SentEvent.class);
        if (sent.isEmpty() && invocations.isEmpty()) {
            throw new IllegalStateException(
                    "events () must come from a source. Annotate the experiment class with @MessageQueue, for example");
        }
        return new Events(design, all, sent, invocations, rows(DeadLetter.class), judgements);
    }

    /**
     * What caused what.
     *
     * @throws IllegalStateException if the experiment is not traced
     */
    public Trace trace() {
        CausalGraph graph = trace.get()
                .orElseThrow(() -> new IllegalStateException(
                        "trace () must come from traced functions. Annotate the experiment class with @Traced"));
        return new Trace(graph, judgements);
    }

    /** The bursts of calls that were released together, in their order; a call that was made alone is a burst of one. */
    public List<Burst> bursts() {
        return judgements.read(Burst.of(all));
    }

    /** The rows that a procedure kept, with where it kept them, in their order. */
    public List<Row> rows() {
        return judgements.read(rows);
    }

    /** The rows of one form that a procedure kept, in their order. */
    public <T> List<T> rows(Class<T> type) {
        return rows().stream()
                .filter(row -> row.kind().equals(Row.kind(type)))
                .map(row -> row.as(type))
                .toList();
    }

    /**
     * The observations at one cell.
     *
     * @throws IllegalArgumentException when the design has no such cell
     */
    public Observations at(Cell cell) {
        if (!design.cells().contains(cell)) {
            throw new IllegalArgumentException("cell (" + cell.label() + ") must be one of the design: "
                    + design.cells().stream().map(Cell::label).toList());
        }
        return new Observations(
                design,
                cell,
                all.stream().filter(one -> one.place().cell().equals(cell)).toList(),
                judgements,
                steps,
                this::prices);
    }

    /**
     * The observations at a level of the design's only factor.
     *
     * @param level the value of the level, for example 512
     * @throws IllegalArgumentException when the design has no such level, or more than one factor
     */
    public Observations at(Object level) {
        return at(design.cells().stream()
                .filter(cell -> cell.levels().size() == 1
                        && cell.levels().get(0).value().equals(level))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("level (" + level + ") must be one of the design: "
                        + design.cells().stream().map(Cell::label).toList())));
    }

    /**
     * Begins an exact claim on how much of what should have been seen was.
     *
     * @param name what is counted, for example {@code instances reached}
     */
    public Coverage coverage(String name) {
        return new Coverage(name, judgements);
    }

    /**
     * Begins a claim on how an outcome of each visit follows the levels of a factor.
     *
     * @param name the outcome, for example {@code Gini index of calls per instance}
     * @param comparison positive when its first argument is greater, negative when its second is, 0 when nobody can tell
     */
    public <T> Trend<T> trend(String name, ToIntBiFunction<? super T, ? super T> comparison) {
        return new Trend<>(name, comparison, design, judgements);
    }

    /**
     * Begins claims on how long something lives, from one row of each visit.
     *
     * @param name what is measured, for example {@code time without calls until the instance ended}
     * @param unit for example {@code ms}
     * @param type the class of the rows that the procedure kept
     * @param lived how long; a {@link Censored} that was not reached if it was not seen to end
     */
    public <T> Survival survival(String name, String unit, Class<T> type, Function<? super T, Censored> lived) {
        Survival survival = new Survival(name, unit, design, judgements);
        for (Row row : rows()) {
            if (row.kind().equals(Row.kind(type))) {
                survival.add(row.cell(), row.block(), lived.apply(row.as(type)));
            }
        }
        return survival;
    }

    /**
     * Begins the question which levels of a factor are best, as AWS Lambda Power Tuning asks it for memory.
     *
     * @param factor its name, for example {@link dev.assay.data.Factors#MEMORY}
     * @throws IllegalArgumentException when the design has no such factor
     */
    public Tuning tuning(String factor) {
        return new Tuning(this, factor);
    }

    @Override
    Measure measure(Figure figure, Population population) {
        return new Measure(figure, design, all, design.cells(), judgements, population);
    }

    /** Which prices {@link #cost()} has: {@code eu-west-1, arm64, table of 2026-09}. */
    public String pricesInWords() {
        return record.get().pricesInWords();
    }

    @Override
    Cost prices() {
        return new Cost(record.get().prices());
    }

    /** What the stopping rule still asked for when measuring ended; empty if nothing. */
    String lacking() {
        return lacking;
    }

    Judgements judgements() {
        return judgements;
    }

    @Override
    public ResultsAssert assertThat() {
        return new ResultsAssert(this);
    }

    /** Without figures: reports use it as a parameter's value, which must be the same in every run. */
    @Override
    public String toString() {
        return "results";
    }
}
