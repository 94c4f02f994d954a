package dev.assay.internal.stats;

/**
 * The interval of a mean over generations of instances. Its lower end is Student's. Its upper end is moved outwards by the
 * skewness of the calls, because the mean of skewed values lies above the interval more often than below it.
 *
 * <p>Source: Johnson, "Modified t tests and confidence intervals for asymmetrical populations" (1978). How often these
 * intervals cover: {@code docs/decisions/0015-what-a-sample-can-say-of-a-mean.md}.
 */
final class MeanInterval {

    private MeanInterval() {}

    static Estimate of(Sample sample, double confidence) {
        double[] means = sample.perGeneration(StudentT::mean);
        Interval student = StudentT.interval(means, confidence);
        double reach = StudentT.reach(means.length, confidence);
        double error = StudentT.standardDeviation(means) / Math.sqrt(means.length);
        double skewness = Moments.of(sample.values()).skewness() / Math.sqrt(sample.n());
        double high = student.high() + Math.max(0, error * skewness * (1 + 2 * reach * reach) / 6);
        return new Estimate(
                StudentT.mean(means), new Interval(student.low(), high, confidence), sample.n(), means.length);
    }
}
