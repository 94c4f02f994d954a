package dev.assay.results;

import dev.assay.data.Cell;
import dev.assay.data.Factors;
import dev.assay.internal.stats.Centre;
import dev.assay.internal.stats.Sample;
import dev.assay.internal.verdicts.BegunClaim;
import dev.assay.internal.verdicts.Judgement;
import dev.assay.internal.verdicts.JudgementSentence;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.function.Function;
import java.util.function.Supplier;
import org.assertj.core.annotation.CheckReturnValue;

/**
 * Claims on one figure. Each is judged by a 90% interval over generations of instances: wholly within the bound it holds, wholly
 * beyond it is refuted, else it is undecided. A point estimate never decides. On several cells a claim holds when it does at each.
 */
public final class MeasureAssert extends ClaimAssert<MeasureAssert, Measure> {

    MeasureAssert(Measure actual) {
        super(actual, MeasureAssert.class, actual.judgements(), ".hasMedianAtMost(100)");
    }

    /**
     * Begins a claim on how the figure follows a numeric factor, as a power of it.
     *
     * @param factor its name, for example {@link Factors#MEMORY}
     */
    @CheckReturnValue
    public ScalingAssert scalesWith(String factor) {
        return new ScalingAssert(actual, along(factor), begin("scalesWith", factor, ".withExponent(-1).within(0.15)"));
    }

    /**
     * Begins a claim that the figure grows along a straight line with a numeric factor, whatever its intercept.
     *
     * @param factor its name, for example a field of the payload that says how often work is repeated
     */
    @CheckReturnValue
    public GrowthAssert growsLinearlyWith(String factor) {
        return new GrowthAssert(actual, along(factor), begin("growsLinearlyWith", factor, ".within(0.1)"));
    }

    /**
     * Begins a claim on how much the figure shifts from the first level of a factor to each other one.
     *
     * @param factor its name, for example {@link Factors#CONCURRENCY}
     */
    @CheckReturnValue
    public ShiftAssert shiftsAcross(String factor) {
        return new ShiftAssert(actual, along(factor), begin("shiftsAcross", factor, ".byFactorBetween(0.8, 1.25)"));
    }

    /**
     * Begins a claim that no version takes longer than this one; see {@link dev.assay.experiment.Version}. The claim is the same as
     * {@link #isNotGreaterThanIn}, in the words of durations.
     *
     * @param version the name of the version that the others are compared with, for example {@code baseline}
     */
    @CheckReturnValue
    public VersionAssert isNotSlowerThan(String version) {
        return version("isNotSlowerThan", version);
    }

    /**
     * Begins a claim that in no version the figure is greater than in this one; see {@link dev.assay.experiment.Version}.
     *
     * @param version the name of the version that the others are compared with, for example {@code baseline}
     */
    @CheckReturnValue
    public VersionAssert isNotGreaterThanIn(String version) {
        return version("isNotGreaterThanIn", version);
    }

    /**
     * Passes each other version through a gate, which alarms if Welch's test over the logarithms of the generations' medians (of cost,
     * their means) says p &lt; 0.05 and the figure is at least 5% greater. An alarm refutes. Without one the claim holds only if
     * there are 10 generations or more, and if a rise of more than 20% is ruled out with 95% confidence; else it is undecided. Of several
     * gates in one claim p is adjusted by Holm's procedure, so that a false alarm of any of them stays as rare.
     *
     * @param version the name of the version that the others are compared with, for example {@code baseline}
     */
    public MeasureAssert hasNoRegressionAgainst(String version) {
        finish();
        new AgainstVersion(actual, version).judge(VersionJudge.gate(actual));
        return this;
    }

    private VersionAssert version(String claim, String version) {
        finish();
        return new VersionAssert(
                actual, new AgainstVersion(actual, version), begin(claim, version, ".byMoreThanPercent(5)"));
    }

    /** Claims that the median is at most this, in the figure's unit. */
    public MeasureAssert hasMedianAtMost(double high) {
        return medianWithin(Double.NEGATIVE_INFINITY, upper(high));
    }

    /** Claims that the median is at least this, in the figure's unit. */
    public MeasureAssert hasMedianAtLeast(double low) {
        return medianWithin(lower(low), Double.POSITIVE_INFINITY);
    }

    /** Claims that the median lies within these, the ends included, in the figure's unit. */
    public MeasureAssert hasMedianBetween(double low, double high) {
        Bounds.checkOrder(low, high);
        return medianWithin(low, upper(high));
    }

    /** Claims that the mean is at most this, in the figure's unit. */
    public MeasureAssert hasMeanAtMost(double high) {
        return meanWithin(Double.NEGATIVE_INFINITY, upper(high));
    }

    /** Claims that the mean is at least this, in the figure's unit. */
    public MeasureAssert hasMeanAtLeast(double low) {
        return meanWithin(lower(low), Double.POSITIVE_INFINITY);
    }

    /** Claims that the mean lies within these, the ends included, in the figure's unit. */
    public MeasureAssert hasMeanBetween(double low, double high) {
        Bounds.checkOrder(low, high);
        return meanWithin(low, upper(high));
    }

    /**
     * Claims that so many percent of all calls take at most this, in the figure's unit. The exact interval of the percentile decides,
     * with generations as clusters (Korn and Graubard 1998). The claim is aborted, with the number of calls that it takes, if the run
     * has too few for that percentile.
     *
     * @param percent more than 0 and less than 100, for example 95
     */
    public MeasureAssert hasPercentileAtMost(double percent, double high) {
        return percentileWithin(percent, Double.NEGATIVE_INFINITY, upper(high));
    }

    /**
     * Claims that so many percent of all calls lie at or below a value that is at least this, in the figure's unit; see {@link
     * #hasPercentileAtMost}.
     *
     * @param percent more than 0 and less than 100, for example 95
     */
    public MeasureAssert hasPercentileAtLeast(double percent, double low) {
        return percentileWithin(percent, lower(low), Double.POSITIVE_INFINITY);
    }

    /**
     * Claims exactly, without an interval, that the mean of the values that were seen lies within these: a statement about these
     * calls, not about those to come. For checks of an instrument, which need no five generations.
     */
    public MeasureAssert hasObservedMeanBetween(double low, double high) {
        Bounds.checkOrder(low, high);
        upper(high);
        return judged(cell -> {
            Sample sample = actual.sample(cell);
            double mean = Centre.MEAN.of(sample.values());
            return Judge.exact(
                    "observed mean of " + actual.name() + " at " + cell.label(),
                    low <= mean && mean <= high,
                    mean,
                    JudgementSentence.figure(low) + " to " + JudgementSentence.figure(high),
                    sample.n());
        });
    }

    /**
     * Claims exactly that every value that was seen lies within these, the ends included: a statement about these calls, not about those
     * to come.
     */
    public MeasureAssert hasEveryValueBetween(double low, double high) {
        Bounds.checkOrder(low, high);
        upper(high);
        return judged(cell -> {
            double[] values = actual.sample(cell).values();
            int inside = (int) Arrays.stream(values)
                    .filter(value -> low <= value && value <= high)
                    .count();
            return Judge.exact(
                    "values of " + actual.name() + " at " + cell.label() + " within " + JudgementSentence.figure(low)
                            + " to " + JudgementSentence.figure(high),
                    inside == values.length,
                    inside,
                    "all " + values.length + ", seen " + span(values),
                    values.length);
        });
    }

    private double lower(double low) {
        Bounds.checkFinite("bound", low);
        return low;
    }

    /** A bound that no value can keep refutes the claim whatever is measured. */
    private double upper(double high) {
        Bounds.checkFinite("bound", high);
        if (high < 0 && actual.isNeverNegative()) {
            throw new IllegalArgumentException(
                    "bound (" + high + ") must not be negative: no " + actual.name() + " is");
        }
        return high;
    }

    private AlongFactor along(String factor) {
        finish();
        return new AlongFactor(actual, factor);
    }

    private BegunClaim begin(String claim, String factor, String missing) {
        return actual.judgements().begin(words() + "." + claim + "(\"" + factor + "\")", missing);
    }

    private static String span(double[] values) {
        DoubleSummaryStatistics seen = Arrays.stream(values).summaryStatistics();
        return JudgementSentence.figure(seen.getMin()) + " to " + JudgementSentence.figure(seen.getMax());
    }

    private MeasureAssert medianWithin(double low, double high) {
        return judged(cell -> {
            Sample sample = actual.fineSample(cell);
            return Judge.judge(
                    subject("median", cell),
                    actual.unit(),
                    confidence -> Centre.MEDIAN.estimate(sample, confidence),
                    low,
                    high,
                    actual.design(),
                    actual.cells().size());
        });
    }

    private MeasureAssert meanWithin(double low, double high) {
        return judged(cell -> Judge.mean(
                subject("mean", cell),
                actual.unit(),
                actual.fineSample(cell),
                low,
                high,
                actual.design(),
                actual.cells().size()));
    }

    private MeasureAssert percentileWithin(double percent, double low, double high) {
        double probability = Bounds.probability(percent);
        return judged(cell -> {
            Sample sample = actual.fineSample(cell);
            return Judge.judge(
                    subject("percentile " + JudgementSentence.figure(percent), cell),
                    actual.unit(),
                    confidence -> actual.percentile(cell, sample, probability, confidence),
                    low,
                    high,
                    actual.design(),
                    actual.cells().size());
        });
    }

    private String subject(String word, Cell cell) {
        return word + " of " + actual.name() + " at " + cell.label();
    }

    private MeasureAssert judged(Function<Cell, Judgement> atCell) {
        finish();
        actual.judgements().judged(actual.cells().stream().map(cell -> (Supplier<Judgement>) () -> atCell.apply(cell)));
        return this;
    }
}
