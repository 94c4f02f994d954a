package dev.assay.internal.stats.simulation;

import dev.assay.internal.stats.GenerationQuantile;
import dev.assay.internal.stats.Interval;
import dev.assay.internal.stats.Quantiles;
import dev.assay.internal.stats.Sample;
import java.util.Optional;

/** Percentiles above the median, with the interval that knows generations and the one that ignores them. */
enum PercentileCase {
    P75_OF_GENERATIONS(0.75, true),
    P75_AS_IF_INDEPENDENT(0.75, false),
    P90_OF_GENERATIONS(0.90, true),
    P90_AS_IF_INDEPENDENT(0.90, false),
    P95_OF_GENERATIONS(0.95, true),
    P95_AS_IF_INDEPENDENT(0.95, false);

    private final double probability;
    private final boolean generations;

    PercentileCase(double probability, boolean generations) {
        this.probability = probability;
        this.generations = generations;
    }

    double probability() {
        return probability;
    }

    Optional<Interval> interval(Sample sample, double confidence) {
        return generations
                ? GenerationQuantile.interval(sample, probability, confidence)
                : Quantiles.exactInterval(sample.values(), probability, confidence);
    }
}
