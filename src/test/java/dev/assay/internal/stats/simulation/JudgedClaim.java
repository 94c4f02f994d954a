package dev.assay.internal.stats.simulation;

import dev.assay.internal.stats.BestLevels;
import dev.assay.internal.stats.Centre;
import dev.assay.internal.stats.GenerationQuantile;
import dev.assay.internal.stats.Interval;
import dev.assay.internal.stats.LogLogSlope;
import dev.assay.internal.stats.MeanSupport;
import dev.assay.internal.stats.Quantiles;
import dev.assay.internal.stats.Sample;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A claim as it is judged, with the truth at its bound. */
enum JudgedClaim {
    MEDIAN("median"),
    MEAN("mean"),
    PERCENTILE_90("90th percentile"),
    RATIO_OF_MEDIANS("ratio of medians (shift, versions)"),
    RATIO_OF_COSTS("ratio of mean costs"),
    EXPONENT("exponent over three levels");

    private static final double CONFIDENCE = 0.90;
    private static final int FOR_THE_TRUTH = 2_000_000;

    private final String words;

    JudgedClaim(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /**
     * Errors in percent of runs.
     *
     * @param held held although the truth is the bound
     * @param refuted refuted although the truth is the bound
     */
    record Errors(double held, double refuted) {}

    Errors errors(CallScenario scenario, int generations, int calls, int runs) {
        Random random = new Random(20261127);
        double truth = truth(scenario);
        int held = 0;
        int refuted = 0;
        for (int run = 0; run < runs; run++) {
            Sample sample = scenario.draw(generations, calls, random);
            Optional<Interval> found = interval(sample, scenario, generations, calls, random);
            held += found.map(interval -> interval.high() < truth && couldHold(sample, interval, truth))
                            .orElse(false)
                    ? 1
                    : 0;
            refuted += found.map(interval -> interval.low() > truth).orElse(false) ? 1 : 0;
        }
        return new Errors(100.0 * held / runs, 100.0 * refuted / runs);
    }

    private boolean couldHold(Sample sample, Interval interval, double truth) {
        boolean ofMeans = this == MEAN || this == RATIO_OF_COSTS;
        return !ofMeans || MeanSupport.lacking(sample, interval.high(), truth).isEmpty();
    }

    private Optional<Interval> interval(
            Sample sample, CallScenario scenario, int generations, int calls, Random random) {
        return switch (this) {
            case MEDIAN ->
                Optional.of(Centre.MEDIAN.estimate(sample, CONFIDENCE).interval());
            case MEAN -> Optional.of(Centre.MEAN.estimate(sample, CONFIDENCE).interval());
            case PERCENTILE_90 -> GenerationQuantile.interval(sample, 0.9, CONFIDENCE);
            case RATIO_OF_MEDIANS ->
                Optional.of(ratio(Centre.MEDIAN, sample, scenario.draw(generations, calls, random)));
            case RATIO_OF_COSTS -> Optional.of(ratio(Centre.MEAN, sample, scenario.draw(generations, calls, random)));
            case EXPONENT ->
                Optional.of(LogLogSlope.of(
                                List.of(
                                        new LogLogSlope.Point(128, sample),
                                        new LogLogSlope.Point(512, scenario.draw(generations, calls, random)),
                                        new LogLogSlope.Point(1024, scenario.draw(generations, calls, random))),
                                CONFIDENCE)
                        .interval());
        };
    }

    private static Interval ratio(Centre centre, Sample one, Sample other) {
        return BestLevels.ratio(one, other, centre, CONFIDENCE).interval();
    }

    private double truth(CallScenario scenario) {
        if (this == EXPONENT) {
            return 0;
        }
        if (this == RATIO_OF_COSTS || this == RATIO_OF_MEDIANS) {
            return 1;
        }
        double[] all = scenario.draw(FOR_THE_TRUTH / 10, 10, new Random(1)).values();
        return switch (this) {
            case MEDIAN -> Quantiles.of(all, 0.5);
            case MEAN -> Centre.MEAN.of(all);
            default -> Quantiles.of(all, 0.9);
        };
    }
}
