package dev.assay.internal.stats.simulation;

import dev.assay.internal.stats.Centre;
import dev.assay.internal.stats.Comparison;
import dev.assay.internal.stats.Drift;
import dev.assay.internal.stats.Equivalence;
import dev.assay.internal.stats.Holm;
import dev.assay.internal.stats.Interval;
import dev.assay.internal.stats.Lifetime;
import dev.assay.internal.stats.LinearGrowth;
import dev.assay.internal.stats.LogLogSlope;
import dev.assay.internal.stats.RoundIntervals;
import dev.assay.internal.stats.RoundSupport;
import dev.assay.internal.stats.Rounds;
import dev.assay.internal.stats.Sample;
import dev.assay.internal.stats.SurvivalCurve;
import dev.assay.internal.stats.VersionGate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** False "held" and false "refuted", in percent of runs, of the claims that have a form of their own; the truth lies at the bound. */
final class FurtherRates {

    private static final double[] X = {1, 2, 3, 4, 5};
    private static final double TOLERANCE = 0.1;
    private static final double CONFIDENCE = 0.90;
    private static final double DRIFT = 0.1;
    private static final double DEVIATION = 0.03;
    private static final int TIMES_AS_MANY = 5;
    private static final double TIME = 0.7;
    private static final Sample ONES =
            Sample.of(new double[] {1}, new double[] {1}, new double[] {1}, new double[] {1}, new double[] {1});

    private FurtherRates() {}

    /** Linear growth within 10%, of a power whose worst level is 10% off the line. */
    static double[] growth(CallScenario scenario, int generations, int calls, int runs) {
        Random random = new Random(20261128);
        double power = powerOffBy(TOLERANCE);
        int[] errors = new int[2];
        for (int run = 0; run < runs; run++) {
            List<LogLogSlope.Point> points = Arrays.stream(X)
                    .mapToObj(x -> new LogLogSlope.Point(
                            x, scaled(scenario.draw(generations, calls, random), Math.pow(x, power))))
                    .toList();
            List<Equivalence> levels = judged(LinearGrowth.of(points, Centre.MEDIAN, CONFIDENCE));
            errors[0] += !levels.isEmpty() && levels.stream().allMatch(one -> one == Equivalence.INSIDE) ? 1 : 0;
            errors[1] += levels.contains(Equivalence.OUTSIDE) ? 1 : 0;
        }
        return percent(errors, runs);
    }

    /** By bisection: the power of {@code x} whose worst level is so far off its own line. */
    static double powerOffBy(double tolerance) {
        double low = 1;
        double high = 2;
        for (int step = 0; step < 60; step++) {
            double middle = (low + high) / 2;
            if (worst(middle) < tolerance) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double worst(double power) {
        List<LogLogSlope.Point> exact = Arrays.stream(X)
                .mapToObj(x -> new LogLogSlope.Point(x, scaled(ONES, Math.pow(x, power))))
                .toList();
        return LinearGrowth.of(exact, Centre.MEDIAN, CONFIDENCE).ratios().stream()
                .mapToDouble(ratio -> Math.abs(ratio.estimate().value() - 1))
                .max()
                .orElseThrow();
    }

    /** A ratio of medians of bursts, one of which has five times as many calls; there is no difference. */
    static double[] unequalBursts(CallScenario scenario, int generations, int calls, int runs) {
        Random random = new Random(20261128);
        int[] errors = new int[2];
        for (int run = 0; run < runs; run++) {
            Sample few = scenario.draw(generations, calls, random);
            Sample many = scenario.draw(generations, TIMES_AS_MANY * calls, random);
            count(errors, Comparison.ratioOfEqualCounts(many, few, CONFIDENCE).interval(), 1);
        }
        return percent(errors, runs);
    }

    /** {@code isNotSlowerThan(..).byMoreThan(..)} in milliseconds: the true difference is the bound. */
    static double[] difference(CallScenario scenario, int generations, int calls, int runs) {
        Random random = new Random(20261128);
        int[] errors = new int[2];
        for (int run = 0; run < runs; run++) {
            Sample version = scenario.draw(generations, calls, random);
            Sample baseline = scenario.draw(generations, calls, random);
            count(
                    errors,
                    Comparison.differenceOfEqualCounts(version, baseline, CONFIDENCE)
                            .interval(),
                    0);
        }
        return percent(errors, runs);
    }

    /** A drift of 10% over the span, claimed to be at most 10%. */
    static double[] drift(RoundScenario scenario, int[] size, int runs) {
        Random random = new Random(20261128);
        int[] errors = new int[2];
        for (int run = 0; run < runs; run++) {
            Rounds rounds = drifting(scenario.all(size[0], size[1], DEVIATION, random));
            count(errors, Drift.overSpan(rounds, CONFIDENCE).interval(), DRIFT);
        }
        return percent(errors, runs);
    }

    private static Rounds drifting(List<Rounds.Round> rounds) {
        double span = rounds.get(rounds.size() - 1).seconds();
        return Rounds.of(rounds.stream()
                .map(round -> new Rounds.Round(
                        round.generation(),
                        round.seconds(),
                        Arrays.stream(round.values())
                                .map(value -> value * Math.pow(1 + DRIFT, round.seconds() / span))
                                .toArray()))
                .toList());
    }

    /** The share of the variance between rounds, as it is judged: not if a few rounds are far out, or rare ones could be unseen. */
    static double[] share(RoundScenario scenario, int[] size, int runs) {
        Random random = new Random(20261128);
        double between = Math.pow(DEVIATION * scenario.withinAGeneration(size[1]), 2);
        double truth = between / (between + RoundScenario.OF_CALLS * RoundScenario.OF_CALLS);
        int[] errors = new int[2];
        for (int run = 0; run < runs; run++) {
            Rounds rounds = Rounds.of(scenario.all(size[0], size[1], DEVIATION, random));
            if (!RoundSupport.heavyTailed(rounds)) {
                Interval share = RoundIntervals.share(rounds, CONFIDENCE).interval();
                double room = truth / (1 - truth) * (1 - share.high()) / share.high();
                errors[0] += RoundSupport.unseen(rounds) <= room ? 1 : 0;
                errors[1] += share.low() > truth ? 1 : 0;
            }
        }
        return percent(errors, runs);
    }

    /** That a share lives longer than a time is at least the true one; lives whose hazard falls, is constant, or rises (Weibull). */
    static double[] survival(double shape, int lives, int runs) {
        Random random = new Random(20261128);
        int[] errors = new int[2];
        double truth = Math.exp(-Math.pow(TIME, shape));
        for (int run = 0; run < runs; run++) {
            Interval share = SurvivalCurve.of(IntStream.range(0, lives)
                            .mapToObj(i -> life(shape, random))
                            .toList())
                    .interval(TIME, CONFIDENCE);
            errors[0] += share.low() > truth ? 1 : 0;
            errors[1] += share.high() < truth ? 1 : 0;
        }
        return percent(errors, runs);
    }

    private static Lifetime life(double shape, Random random) {
        double life = Math.pow(-Math.log(1 - random.nextDouble()), 1 / shape);
        double seen = -1.5 * Math.log(1 - random.nextDouble());
        return new Lifetime(Math.min(life, seen), life <= seen);
    }

    /** How often one of several gates over equal versions alarms: each alone, and by Holm's procedure. */
    static double[] gates(int versions, int runs) {
        Random random = new Random(20261128);
        int[] alarms = new int[2];
        for (int run = 0; run < runs; run++) {
            Sample baseline = CallScenario.LOGNORMAL_HALF.draw(10, 4, random);
            List<VersionGate> gates = new ArrayList<>();
            for (int version = 0; version < versions; version++) {
                gates.add(VersionGate.of(CallScenario.LOGNORMAL_HALF.draw(10, 4, random), baseline));
            }
            double[] together =
                    Holm.adjusted(gates.stream().mapToDouble(VersionGate::p).toArray());
            alarms[0] += gates.stream().anyMatch(VersionGate::slower) ? 1 : 0;
            alarms[1] += IntStream.range(0, versions)
                            .anyMatch(i -> gates.get(i).adjusted(together[i]).slower())
                    ? 1
                    : 0;
        }
        return percent(alarms, runs);
    }

    private static void count(int[] errors, Interval interval, double truth) {
        errors[0] += interval.high() < truth ? 1 : 0;
        errors[1] += interval.low() > truth ? 1 : 0;
    }

    private static List<Equivalence> judged(LinearGrowth line) {
        return line.ratios().stream()
                .map(ratio -> Equivalence.judge(ratio.estimate(), 1 - TOLERANCE, 1 + TOLERANCE))
                .toList();
    }

    static Sample scaled(Sample sample, double factor) {
        Sample.Builder scaled = Sample.builder();
        for (int generation : sample.generationNumbers()) {
            for (double value : sample.generation(generation)) {
                scaled.add(generation, factor * value);
            }
        }
        return scaled.build();
    }

    private static double[] percent(int[] errors, int runs) {
        return Arrays.stream(errors).mapToDouble(count -> 100.0 * count / runs).toArray();
    }
}
