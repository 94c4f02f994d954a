package dev.assay.internal.stats.simulation;

import dev.assay.internal.stats.Centre;
import dev.assay.internal.stats.GenerationQuantile;
import dev.assay.internal.stats.Interval;
import dev.assay.internal.stats.Quantiles;
import dev.assay.internal.stats.Sample;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.TDistribution;

/** Ways to an interval of one level's median. */
enum MedianCandidate {
    /** What ignores generations, for comparison. */
    EXACT_AS_IF_INDEPENDENT {
        @Override
        Optional<Interval> interval(Sample sample, double confidence, Random random) {
            return Quantiles.exactInterval(sample.values(), 0.5, confidence);
        }
    },
    STUDENT_OVER_GENERATIONS {
        @Override
        Optional<Interval> interval(Sample sample, double confidence, Random random) {
            double[] medians = medians(sample);
            double mean = Arrays.stream(medians).average().orElseThrow();
            double half = reach(sample, confidence) * Bootstrap.error(medians);
            return Optional.of(new Interval(mean - half, mean + half, confidence));
        }
    },
    STUDENT_OVER_LOGARITHMS {
        @Override
        Optional<Interval> interval(Sample sample, double confidence, Random random) {
            double[] logarithms = Arrays.stream(medians(sample)).map(Math::log).toArray();
            double mean = Arrays.stream(logarithms).average().orElseThrow();
            double half = reach(sample, confidence) * Bootstrap.error(logarithms);
            return Optional.of(new Interval(Math.exp(mean - half), Math.exp(mean + half), confidence));
        }
    },
    /** Student's interval of the share below the pooled median, read back from the sorted values. */
    WOODRUFF {
        @Override
        Optional<Interval> interval(Sample sample, double confidence, Random random) {
            double[] sorted = sample.values();
            Arrays.sort(sorted);
            double median = Quantiles.of(sorted, 0.5);
            double[] shares = generations(sample)
                    .mapToDouble(values ->
                            Arrays.stream(values).filter(v -> v <= median).count() / (double) values.length)
                    .toArray();
            double half = reach(sample, confidence) * Bootstrap.error(shares);
            int low = (int) Math.ceil((0.5 - half) * sorted.length);
            int high = (int) Math.floor((0.5 + half) * sorted.length) + 1;
            return Optional.of(new Interval(
                    low < 1 ? Double.NEGATIVE_INFINITY : sorted[low - 1],
                    high > sorted.length ? Double.POSITIVE_INFINITY : sorted[high - 1],
                    confidence));
        }
    },
    KORN_GRAUBARD {
        @Override
        Optional<Interval> interval(Sample sample, double confidence, Random random) {
            return GenerationQuantile.interval(sample, 0.5, confidence);
        }
    },
    BOOTSTRAP_GENERATIONS {
        @Override
        Optional<Interval> interval(Sample sample, double confidence, Random random) {
            return Optional.of(Bootstrap.percentile(resampled(sample, random), confidence));
        }
    },
    BOOTSTRAP_EXPANDED {
        @Override
        Optional<Interval> interval(Sample sample, double confidence, Random random) {
            return Optional.of(Bootstrap.expanded(resampled(sample, random), sample.generations(), confidence));
        }
    },
    BOOTSTRAP_T {
        @Override
        Optional<Interval> interval(Sample sample, double confidence, Random random) {
            return Optional.of(Bootstrap.studentised(medians(sample), confidence, random));
        }
    };

    abstract Optional<Interval> interval(Sample sample, double confidence, Random random);

    private static Stream<double[]> generations(Sample sample) {
        return sample.generationNumbers().stream().map(sample::generation);
    }

    private static double[] medians(Sample sample) {
        return generations(sample).mapToDouble(Centre.MEDIAN::of).toArray();
    }

    private static double reach(Sample sample, double confidence) {
        return TDistribution.of(sample.generations() - 1.0).inverseSurvivalProbability((1 - confidence) / 2);
    }

    private static double[] resampled(Sample sample, Random random) {
        SortedGenerations sorted = SortedGenerations.of(generations(sample).toList());
        return Bootstrap.resample(() -> sorted.medianOfDrawn(random));
    }
}
