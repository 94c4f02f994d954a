package dev.assay.results;

import dev.assay.data.Cell;
import dev.assay.internal.stats.Centre;
import dev.assay.internal.stats.Sample;
import dev.assay.internal.verdicts.BegunClaim;
import dev.assay.internal.verdicts.JudgementSentence;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.assertj.core.annotation.CheckReturnValue;

/**
 * Asks for the best level of a factor, for example of memory: the fastest, the cheapest, or a balance of both. Each answer is the
 * set of levels that cannot be told from the best. Begun with {@link Results#tuning}.
 *
 * <p>A level leaves the set only if another one beats it, generation by generation, at a one-sided 5% / (levels - 1). So the set
 * holds the best level in at least 95% of runs. If other factors cross, each of their combinations has a set, and the 5% are
 * divided among them.
 */
public final class Tuning {

    private final Results results;
    private final String factor;
    private final Measure duration;
    private final Measure cost;
    private final BegunClaim begun;

    Tuning(Results results, String factor) {
        this(
                results,
                factor,
                results.duration(),
                results.cost(),
                results.judgements().begin("tuning(\"" + factor + "\")", ".fastest() or .cheapest()"));
        along();
    }

    private Tuning(Results results, String factor, Measure duration, Measure cost, BegunClaim begun) {
        this.results = results;
        this.factor = factor;
        this.duration = duration;
        this.cost = cost;
        this.begun = begun;
    }

    /**
     * The same, with another figure for the duration.
     *
     * @param figure of all levels, for example {@code results.latency()}
     */
    @CheckReturnValue
    public Tuning withDuration(Measure figure) {
        return new Tuning(results, factor, ofAllLevels("duration", figure), cost, begun);
    }

    /**
     * The same, with another figure for the cost, for example by your own prices.
     *
     * @param figure of all levels
     */
    @CheckReturnValue
    public Tuning withCost(Measure figure) {
        return new Tuning(results, factor, duration, ofAllLevels("cost", figure), begun);
    }

    /** The levels that cannot be told from the one with the least median duration. */
    @CheckReturnValue
    public BestSet fastest() {
        return ask("fastest()", new Criterion("fastest", Centre.MEDIAN, duration::fineSample, OptionalDouble.empty()));
    }

    /**
     * The levels that cannot be told from the one with the least mean cost. A level with fewer than 100 calls beats no other one:
     * it could have missed rare slow calls.
     */
    @CheckReturnValue
    public BestSet cheapest() {
        return ask("cheapest()", new Criterion("cheapest", Centre.MEAN, cost::sample, OptionalDouble.empty()));
    }

    /**
     * The same as {@link #cheapest}, among the levels whose median duration is at most this: those at which {@code
     * hasMedianAtMost} is held. Levels at which it is undecided are named. The claim is aborted, with the medians, if no level
     * holds it.
     *
     * @param high in the unit of the duration, more than 0
     */
    @CheckReturnValue
    public BestSet cheapestWhereMedianIsAtMost(double high) {
        Bounds.checkPositive("high", high);
        String limit = JudgementSentence.figure(high);
        return ask(
                "cheapestWhereMedianIsAtMost(" + limit + ")",
                new Criterion(
                        "cheapest with a median of at most " + limit + " " + duration.unit(),
                        Centre.MEAN,
                        cost::sample,
                        OptionalDouble.of(high)));
    }

    /**
     * The levels that cannot be told from the one with the least balance of cost and duration. The balance of a generation is its
     * mean cost to the power of {@code costWeight}, times its median duration to the power of {@code 1 - costWeight}. So at 0.5 a
     * level that is twice as fast and costs twice as much is as good.
     *
     * @param costWeight from 0, duration alone, to 1, cost alone
     */
    @CheckReturnValue
    public BestSet balanced(double costWeight) {
        if (!(costWeight >= 0 && costWeight <= 1)) {
            throw new IllegalArgumentException("costWeight (" + costWeight
                    + ") must be 0 to 1. Use 0 for duration alone, 1 for cost alone, 0.5 for both alike");
        }
        String weight = JudgementSentence.figure(costWeight);
        return ask(
                "balanced(" + weight + ")",
                new Criterion(
                        "best balance of cost (weight " + weight + ") and duration",
                        Centre.MEDIAN,
                        cell -> balance(cell, costWeight),
                        OptionalDouble.empty()));
    }

    private Sample balance(Cell cell, double costWeight) {
        Sample durations = duration.fineSample(cell);
        Sample costs = cost.sample(cell);
        Sample.Builder balances = Sample.builder();
        durations.generationNumbers().stream()
                .filter(costs.generationNumbers()::contains)
                .forEach(number -> balances.add(
                        number,
                        Math.pow(mean(costs.generation(number)), costWeight)
                                * Math.pow(Centre.MEDIAN.of(durations.generation(number)), 1 - costWeight)));
        return balances.build();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private BestSet ask(String question, Criterion criterion) {
        begun.finish();
        return new BestSet(begun.words() + "." + question, along(), criterion, duration, cost);
    }

    private AlongFactor along() {
        return new AlongFactor(duration, factor);
    }

    private Measure ofAllLevels(String name, Measure figure) {
        if (!figure.cells().equals(duration.cells())) {
            throw new IllegalArgumentException(
                    name + " (" + figure + " at " + figure.cells().size() + " of "
                            + duration.cells().size()
                            + " levels) must be a figure of all levels. Take it from the results, for example results.latency()");
        }
        return figure;
    }

    /** Without figures: reports use it as a parameter's value, which must be the same in every run. */
    @Override
    public String toString() {
        return begun.words();
    }
}
