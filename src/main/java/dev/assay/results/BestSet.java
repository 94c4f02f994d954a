package dev.assay.results;

import dev.assay.data.Cell;
import dev.assay.internal.stats.Centre;
import dev.assay.internal.stats.Sample;
import dev.assay.internal.verdicts.BegunClaim;
import dev.assay.internal.verdicts.Judgement;
import dev.assay.internal.verdicts.JudgementSentence;
import dev.assay.internal.verdicts.Judgements;
import dev.assay.internal.verdicts.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.assertj.core.api.AssertProvider;
import org.opentest4j.TestAbortedException;

/**
 * The answer of a {@link Tuning}: the levels that cannot be told from the best. AssertJ's {@code assertThat} takes it, and {@link
 * #cells} and {@link #inWords} show it.
 */
public final class BestSet implements AssertProvider<BestSetAssert> {

    private final String name;
    private final AlongFactor along;
    private final Criterion criterion;
    private final Measure duration;
    private final Measure cost;
    private final BegunClaim begun;

    BestSet(String name, AlongFactor along, Criterion criterion, Measure duration, Measure cost) {
        this.name = name;
        this.along = along;
        this.criterion = criterion;
        this.duration = duration;
        this.cost = cost;
        this.begun = judgements().begin(name, "assertThat(...).includes(512) or .isOnly(512)");
    }

    /**
     * The cells of the levels in the set, in the order of the design; if other factors cross, at each of their combinations.
     *
     * @throws TestAbortedException if the data cannot say: calls failed, or no level is within the limit
     */
    public List<Cell> cells() {
        return read().values().stream()
                .flatMap(ranking -> ranking.best().stream())
                .toList();
    }

    /**
     * The set, then every level with its median, its mean cost, and its ratio to the least: a line for each combination of the
     * other factors.
     *
     * @throws TestAbortedException if the data cannot say: calls failed, or no level is within the limit
     */
    public String inWords() {
        return read().entrySet().stream()
                .map(one -> subject() + one.getKey() + ": " + one.getValue().names() + ". "
                        + String.join("; ", one.getValue().figures()))
                .collect(Collectors.joining("\n"));
    }

    private Map<String, Ranking> read() {
        begun.finish();
        return judgements().read(along.series()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> ranking(one.getKey(), one.getValue()),
                        (one, same) -> one,
                        LinkedHashMap::new));
    }

    /** Holds the levels at one combination of the other factors against each other. */
    Ranking ranking(String others, List<Cell> cells) {
        List<Contender> contenders = new ArrayList<>();
        for (Cell cell : cells) {
            Sample compared = criterion.sample().apply(cell);
            Verdict limit = criterion.highestMedian().isPresent()
                    ? withinLimit(cell, criterion.highestMedian().getAsDouble(), cells.size())
                    : Verdict.HELD;
            contenders.add(Contender.of(cell, along.label(cell), compared, limit, duration, cost));
        }
        if (contenders.stream().noneMatch(one -> one.withinLimit() == Verdict.HELD)) {
            throw new TestAbortedException(noneWithin(others, contenders));
        }
        int combinations = along.series().size();
        return new Ranking(contenders, criterion.centre(), duration.design().error() / combinations);
    }

    private Verdict withinLimit(Cell cell, double high, int together) {
        Sample sample = duration.fineSample(cell);
        Judgement judgement = Judge.judge(
                "median",
                duration.unit(),
                confidence -> Centre.MEDIAN.estimate(sample, confidence),
                Double.NEGATIVE_INFINITY,
                high,
                duration.design(),
                together);
        return judgement.verdict();
    }

    private String noneWithin(String others, List<Contender> contenders) {
        OptionalDouble limit = criterion.highestMedian();
        return "no level" + others + " holds a median of at most " + JudgementSentence.figure(limit.orElseThrow()) + " "
                + duration.unit() + ": "
                + contenders.stream()
                        .map(one -> one.label() + " " + one.figures()
                                + (one.withinLimit() == Verdict.UNDECIDED ? " (undecided)" : ""))
                        .collect(Collectors.joining("; "))
                + ". Raise the limit, or measure faster levels";
    }

    AlongFactor along() {
        return along;
    }

    /** For example {@code fastest over memory}. */
    String subject() {
        return along.bestOf(criterion.words());
    }

    Judgements judgements() {
        return duration.judgements();
    }

    @Override
    public BestSetAssert assertThat() {
        begun.finish();
        return new BestSetAssert(this);
    }

    /** The question alone: reports use it as a parameter's value, which must be the same in every run. */
    @Override
    public String toString() {
        return name;
    }
}
