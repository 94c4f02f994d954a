package dev.assay.results;

import dev.assay.data.Cell;
import dev.assay.data.Level;
import dev.assay.internal.stats.Interval;
import dev.assay.internal.stats.Lifetime;
import dev.assay.internal.stats.LogRank;
import dev.assay.internal.stats.SurvivalCurve;
import dev.assay.internal.verdicts.Judgement;
import dev.assay.internal.verdicts.JudgementSentence;
import dev.assay.internal.verdicts.RankJudgement;
import dev.assay.internal.verdicts.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.opentest4j.TestAbortedException;

/**
 * Claims on how long something lives. Those on shares and medians are judged at each cell by a 90% interval: the beta product
 * procedure of Fay, Brittain and Proschan (2013), which is Clopper and Pearson's if every life was seen to end.
 */
public final class SurvivalAssert extends ClaimAssert<SurvivalAssert, Survival> {

    SurvivalAssert(Survival actual) {
        super(actual, SurvivalAssert.class, actual.judgements(), ".hasShareAtLeast(0.9, 300)");
    }

    /**
     * Claims that at least this share lives longer than a time.
     *
     * @param share more than 0, at most 1
     * @param time in the unit of the lifetimes
     */
    public SurvivalAssert hasShareAtLeast(double share, double time) {
        finish();
        checkShare(share > 0 && share <= 1, share, "more than 0 and at most 1");
        return shares(time, share, Double.POSITIVE_INFINITY);
    }

    /**
     * Claims that at most this share lives longer than a time.
     *
     * @param share at least 0, less than 1
     * @param time in the unit of the lifetimes
     */
    public SurvivalAssert hasShareAtMost(double share, double time) {
        finish();
        checkShare(share >= 0 && share < 1, share, "at least 0 and less than 1");
        return shares(time, Double.NEGATIVE_INFINITY, share);
    }

    /** Claims that the time that half live longer than lies between these, in the unit of the lifetimes. */
    public SurvivalAssert hasMedianBetween(double low, double high) {
        finish();
        Bounds.checkOrder(low, high);
        return each(
                cell -> "median of " + actual.name(),
                actual.unit(),
                (curve, confidence) -> new Ends(curve.median(), curve.medianInterval(confidence)),
                low,
                high);
    }

    /**
     * Claims that lives at the levels of a factor differ in how long they are, by the log-rank test at 5%. Held if so great a difference
     * would hardly come about by chance, else undecided: that none was seen does not show that there is none. If other factors cross,
     * it is claimed at each of their combinations.
     *
     * @throws IllegalArgumentException if the design has no such factor
     */
    public SurvivalAssert differsWith(String factor) {
        finish();
        Map<String, List<Cell>> groups = new LinkedHashMap<>();
        for (Cell cell : actual.cells()) {
            groups.computeIfAbsent(others(cell, factor), others -> new ArrayList<>())
                    .add(cell);
        }
        actual.judgements()
                .judged(groups.entrySet().stream()
                        .map(group -> () -> difference(factor, group.getKey(), group.getValue())));
        return this;
    }

    private Judgement difference(String factor, String others, List<Cell> cells) {
        if (cells.size() < 2) {
            throw new TestAbortedException(actual.name() + " needs two levels of " + factor + others);
        }
        List<List<Lifetime>> lives = cells.stream().map(actual::lives).toList();
        LogRank test = LogRank.of(lives);
        double significance = actual.design().error();
        String subject = "probability, were there no difference, that " + actual.name() + " differs so clearly with "
                + factor + others + " (log-rank: chi-squared " + JudgementSentence.figure(test.chiSquared()) + ", "
                + test.degrees() + " degrees of freedom)";
        Verdict verdict = test.probability() <= significance ? Verdict.HELD : Verdict.UNDECIDED;
        int n = lives.stream().mapToInt(List::size).sum();
        return new RankJudgement(subject, verdict, test.probability(), significance, n);
    }

    private static String others(Cell cell, String factor) {
        if (cell.level(factor).isEmpty()) {
            throw new IllegalArgumentException(
                    "factor (" + factor + ") must be one of the design. This cell is " + cell.label());
        }
        List<String> others = cell.levels().stream()
                .filter(level -> !level.factor().equals(factor))
                .map(Level::inFull)
                .toList();
        return others.isEmpty() ? "" : " at " + String.join(", ", others);
    }

    private SurvivalAssert shares(double time, double low, double high) {
        if (!(time >= 0 && time < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("time (" + time + ") must be a number of at least 0");
        }
        String at = JudgementSentence.figure(time) + (actual.unit().isEmpty() ? "" : " " + actual.unit());
        return each(
                cell -> "share with " + actual.name() + " of more than " + at,
                "",
                (curve, confidence) -> new Ends(curve.at(time), curve.interval(time, confidence)),
                low,
                high);
    }

    private record Ends(double value, Interval interval) {}

    private interface Estimator {
        Ends of(SurvivalCurve curve, double confidence);
    }

    private SurvivalAssert each(
            Function<Cell, String> subject, String unit, Estimator estimator, double low, double high) {
        List<Cell> cells = actual.cells();
        actual.judgements().judged(cells.stream().map(cell -> () -> {
            SurvivalCurve curve = actual.curve(cell);
            DoubleFunction<Interval> interval =
                    confidence -> estimator.of(curve, confidence).interval();
            String words = subject.apply(cell) + (cells.size() > 1 ? " at " + cell.label() : "");
            double value =
                    estimator.of(curve, Judge.confidence(actual.design())).value();
            Judge.Counted counted = new Judge.Counted(value, curve.n(), actual.generations(cell));
            return Judge.interval(words, unit, counted, interval, low, high, actual.design(), cells.size());
        }));
        return this;
    }

    private static void checkShare(boolean fine, double share, String must) {
        if (!fine) {
            throw new IllegalArgumentException(
                    "share (" + share + ") must be " + must + ", or no data could be beyond it");
        }
    }
}
