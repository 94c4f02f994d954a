package dev.assay.results;

import dev.assay.data.Cell;
import dev.assay.internal.stats.Drift;
import dev.assay.internal.stats.Estimate;
import dev.assay.internal.stats.RoundIntervals;
import dev.assay.internal.stats.Rounds;
import dev.assay.internal.verdicts.Judgement;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import org.opentest4j.TestAbortedException;

/**
 * Claims on how a figure varies over time, each judged by a 90% interval. On several cells a claim holds if it does at each. An
 * experiment needs at least 2 calls per visit and 2 blocks per generation for them.
 */
public final class OverTimeAssert extends ClaimAssert<OverTimeAssert, OverTime> {

    OverTimeAssert(OverTime actual) {
        super(actual, OverTimeAssert.class, actual.measure().judgements(), ".driftsByAtMost(0.1)");
    }

    /**
     * Claims that at most this share of the variance lies between the rounds of an instance (the intraclass correlation), the rest
     * between the calls of a round. What differs from one generation of instances to the next is in neither.
     *
     * @param share between 0 and 1
     */
    public OverTimeAssert hasShareBetweenRoundsOfAtMost(double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("share (" + share + ") must be more than 0 and less than 1");
        }
        return spread(
                "share of the variance of %s between rounds",
                RoundIntervals::share, share, high -> share / (1 - share) * (1 - high) / high);
    }

    /**
     * Claims that the standard deviation of what all calls of a round share is at most this part of the figure: 0.1 is 10%. Where
     * calls hardly vary at all, most of the little that is left may lie between rounds: this bound asks for its size.
     *
     * @param part more than 0
     */
    public OverTimeAssert hasDeviationBetweenRoundsOfAtMost(double part) {
        requirePositive(part);
        return spread(
                "deviation of %s between rounds", RoundIntervals::deviation, part, high -> part / high * (part / high));
    }

    /**
     * Claims that from the first round to the last the figure rises or falls by at most this part: 0.1 is 10%.
     *
     * @param part more than 0
     */
    public OverTimeAssert driftsByAtMost(double part) {
        requirePositive(part);
        return judged(cell -> judge("drift of %s over the span", cell, Drift::overSpan, -part, part));
    }

    private static void requirePositive(double part) {
        Bounds.checkPositive("part", part);
    }

    private OverTimeAssert spread(String subject, ToEstimate estimator, double most, DoubleUnaryOperator room) {
        return judged(cell -> RoundJudge.supported(
                judge(subject, cell, estimator, 0, most),
                actual.measure().rounds(cell),
                room,
                actual.measure().design()));
    }

    private OverTimeAssert judged(Function<Cell, Judgement> atCell) {
        finish();
        Measure measure = actual.measure();
        measure.judgements()
                .judged(measure.cells().stream().map(cell -> (Supplier<Judgement>) () -> atCell.apply(cell)));
        return this;
    }

    private Judgement judge(String subject, Cell cell, ToEstimate estimator, double low, double high) {
        Measure measure = actual.measure();
        return Judge.judge(
                String.format(Locale.ROOT, subject, measure.name()) + " at " + cell.label(),
                "",
                confidence -> estimate(cell, estimator, confidence),
                low,
                high,
                measure.design(),
                measure.cells().size());
    }

    private Estimate estimate(Cell cell, ToEstimate estimator, double confidence) {
        actual.measure().fineSample(cell);
        try {
            return estimator.apply(actual.measure().rounds(cell), confidence);
        } catch (IllegalArgumentException e) {
            throw new TestAbortedException(
                    actual + " at " + cell.label() + " cannot be judged by rounds: " + e.getMessage(), e);
        }
    }

    /** Estimates from the rounds of a cell, at a confidence. */
    private interface ToEstimate {
        Estimate apply(Rounds rounds, double confidence);
    }
}
