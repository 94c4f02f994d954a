package dev.assay.results;

import dev.assay.data.Cell;
import dev.assay.data.Observation;
import dev.assay.internal.design.CallPattern;
import dev.assay.internal.design.Design;
import dev.assay.internal.observations.LastAttempts;
import dev.assay.internal.observations.Population;
import dev.assay.internal.profiles.ProfileTimes;
import dev.assay.internal.stats.BestLevels;
import dev.assay.internal.stats.Centre;
import dev.assay.internal.stats.ClockTicks;
import dev.assay.internal.stats.Estimate;
import dev.assay.internal.stats.GenerationQuantile;
import dev.assay.internal.stats.Interval;
import dev.assay.internal.stats.Quantiles;
import dev.assay.internal.stats.Rounds;
import dev.assay.internal.stats.Sample;
import dev.assay.internal.verdicts.JudgementSentence;
import dev.assay.internal.verdicts.Judgements;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import org.assertj.core.api.AssertProvider;
import org.opentest4j.TestAbortedException;

/**
 * One figure of the warm calls, or of the cold starts, at one or more cells; AssertJ's {@code assertThat} takes it.
 *
 * <p>A claim on it is aborted, with the count, when some of the planned calls did not succeed or do not carry the figure: an
 * average over those that do would be one over survivors. {@link #amongSuccesses()} says that this is meant.
 */
public final class Measure implements AssertProvider<MeasureAssert> {

    private static final double NANOS_PER_SECOND = 1e9;

    private final Figure figure;
    private final Design design;
    private final List<Observation> observations;
    private final List<Cell> cells;
    private final Judgements judgements;
    private final Population population;
    private final boolean failuresAllowed;

    Measure(
            Figure figure,
            Design design,
            List<Observation> observations,
            List<Cell> cells,
            Judgements judgements,
            Population population) {
        this(figure, design, observations, cells, judgements, population, false);
    }

    private Measure(
            Figure figure,
            Design design,
            List<Observation> observations,
            List<Cell> cells,
            Judgements judgements,
            Population population,
            boolean failuresAllowed) {
        this.figure = figure;
        this.design = design;
        this.observations = LastAttempts.of(observations);
        this.cells = cells;
        this.judgements = judgements;
        this.population = population;
        this.failuresAllowed = failuresAllowed;
    }

    /** The same figure, judged among the calls that succeeded, however many did not. */
    public Measure amongSuccesses() {
        return new Measure(figure, design, observations, cells, judgements, population, true);
    }

    /** The values of the calls that are judged, at all cells, in the order of the calls. */
    public double[] values() {
        return judgements.read(cells).stream()
                .flatMap(cell -> judged(cell).stream())
                .flatMapToDouble(one -> figure.of().apply(one).stream())
                .toArray();
    }

    /** The same figure round by round; a round is the calls of one visit. */
    public OverTime overTime() {
        return new OverTime(this);
    }

    String name() {
        return figure.name();
    }

    boolean isNeverNegative() {
        return figure.neverNegative();
    }

    String unit() {
        return figure.unit();
    }

    /** What is priced adds up, so its mean counts; durations have outliers, so their median does. */
    Centre centre() {
        return figure.unit().equals("USD") ? Centre.MEAN : Centre.MEDIAN;
    }

    Design design() {
        return design;
    }

    List<Cell> cells() {
        return cells;
    }

    Judgements judgements() {
        return judgements;
    }

    /** The values at a cell, by generation. */
    Sample sample(Cell cell) {
        Sample.Builder sample = figure.isOfClock() ? Sample.builder().ofClock() : Sample.builder();
        for (Observation one : complete(cell)) {
            sample.add(one.place().generation(), value(one));
        }
        return sample.build();
    }

    /**
     * The values at a cell, by generation, if the clock that they were taken with is fine enough to claim on them.
     *
     * @throws TestAbortedException if the median is fewer than 20 ticks of it
     */
    Sample fineSample(Cell cell) {
        Sample sample = sample(cell);
        double[] values = sample.values();
        if (figure.isOfClock() && ClockTicks.tooCoarse(values)) {
            throw new TestAbortedException(name() + " at " + cell.label() + " has a median of "
                    + JudgementSentence.figure(Centre.MEDIAN.of(values)) + " ms, taken with a clock that ticks every "
                    + JudgementSentence.figure(ClockTicks.tick(values).orElseThrow()) + " ms: a claim on it needs "
                    + ClockTicks.FEWEST
                    + " ticks. Use a profile with fractions of a millisecond, or more work per call");
        }
        return sample;
    }

    /**
     * By what factor one sample of the figure is larger than another, as an estimate at a given confidence: by means if the figure adds
     * up, else by the medians of equally many calls.
     */
    DoubleFunction<Estimate> ratio(Sample sample, Sample baseline) {
        return confidence -> BestLevels.ratio(sample, baseline, centre(), confidence);
    }

    /**
     * The estimate of a percentile at a cell.
     *
     * @throws TestAbortedException if the sample has too few calls, or its generations differ too much, to bound it
     */
    Estimate percentile(Cell cell, Sample sample, double probability, double confidence) {
        Interval interval = GenerationQuantile.interval(sample, probability, confidence)
                .filter(found -> Double.isFinite(found.width()))
                .orElseThrow(() -> tooFewFor(cell, sample, probability, confidence));
        return new Estimate(Quantiles.of(sample.values(), probability), interval, sample.n(), sample.generations());
    }

    private TestAbortedException tooFewFor(Cell cell, Sample sample, double probability, double confidence) {
        int needed = GenerationQuantile.neededValues(probability, confidence, sample.generations());
        String percent = JudgementSentence.figure(100 * probability);
        return new TestAbortedException("percentile " + percent + " of " + name() + " at " + cell.label()
                + " needs at least "
                + needed + " calls in " + sample.generations() + " generations, more if generations differ; there are "
                + sample.n() + ". Use @Load(invocations = " + needed + "), more generations, or a lower percentile");
    }

    /** The values at a cell, by round: the calls of one visit. */
    Rounds rounds(Cell cell) {
        Map<Integer, List<Observation>> byBlock = complete(cell).stream()
                .collect(Collectors.groupingBy(one -> one.place().block(), TreeMap::new, Collectors.toList()));
        Rounds rounds = Rounds.of(byBlock.values().stream().map(this::round).toList());
        return figure.isOfClock() ? rounds.ofClock() : rounds;
    }

    private Rounds.Round round(List<Observation> calls) {
        double seconds = calls.get(0).timing().startNanos() / NANOS_PER_SECOND;
        return new Rounds.Round(
                calls.get(0).place().generation(),
                seconds,
                calls.stream().mapToDouble(this::value).toArray());
    }

    /** The calls at a cell that are judged, of which all that were planned succeeded and carry the figure. */
    private List<Observation> complete(Cell cell) {
        checkComplete(cell);
        ColdStartSigns.require(population, cell, observations);
        List<Observation> found = judged(cell);
        if (found.isEmpty()) {
            throw new TestAbortedException(figure.name() + " at " + cell.label() + " has no " + population.word()
                    + " to be judged by" + remedy());
        }
        if (population == Population.COLD_STARTS && found.size() < design.blocks() && !failuresAllowed) {
            throw new TestAbortedException(
                    figure.name() + " at " + cell.label() + " has " + found.size() + " of " + design.blocks()
                            + " planned cold starts: the other calls found an instance that had served before");
        }
        long missing =
                found.stream().filter(one -> figure.of().apply(one).isEmpty()).count();
        if (missing > 0) {
            throw new TestAbortedException(figure.name() + " at " + cell.label() + " is unknown for " + missing + " of "
                    + found.size() + " " + population.word() + "s" + impossible(found));
        }
        return found;
    }

    private String remedy() {
        boolean onlyCold = population == Population.WARM_CALLS && design.pattern() == CallPattern.COLD_STARTS;
        return onlyCold ? ". This experiment makes cold starts: claim on results.coldStarts()" : "";
    }

    private String impossible(List<Observation> found) {
        return found.stream()
                .filter(one -> figure.of().apply(one).isEmpty())
                .flatMap(one -> ProfileTimes.impossible(one.profile()).stream())
                .findFirst()
                .map(wrong -> ": " + wrong)
                .orElse("");
    }

    private double value(Observation one) {
        return figure.of().apply(one).orElseThrow();
    }

    private void checkComplete(Cell cell) {
        judgements.refuseUnfit(cell);
        long failed = observations.stream()
                .filter(one -> one.place().cell().equals(cell))
                .filter(Population::failed)
                .count();
        if (failed > 0 && !failuresAllowed) {
            throw new TestAbortedException(failed + " calls at " + cell.label() + " did not succeed: " + figure.name()
                    + " is judged only if all did, or among successes if the claim says so");
        }
    }

    private List<Observation> judged(Cell cell) {
        return population.of(observations.stream()
                .filter(one -> one.place().cell().equals(cell))
                .toList());
    }

    @Override
    public MeasureAssert assertThat() {
        return new MeasureAssert(this);
    }

    /** The name alone: reports use it as a parameter's value, which must be the same in every run. */
    @Override
    public String toString() {
        return figure.name();
    }
}
