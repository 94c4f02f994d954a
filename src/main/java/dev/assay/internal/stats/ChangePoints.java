package dev.assay.internal.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Where a series of nightly figures changed: E-divisive. The series is cut where the two sides differ most by their energy distance, if
 * so large a distance is rare when the nights are put in another order, and if the medians of the sides differ by 5% or more. The sides
 * are cut in turn. Nights that follow each other may resemble each other, so they change places in blocks.
 *
 * <p>Source: Matteson and James, "A nonparametric approach for multiple change point analysis of multivariate data" (Journal of the
 * American Statistical Association 109, 2014). How often it alarms falsely: {@code docs/decisions/0016-a-gate-over-versions-in-turns.md}.
 */
public final class ChangePoints {

    /** With fewer nights on one side, nothing is said. */
    public static final int SHORTEST = 5;

    /** The least change that is named, as a share. */
    public static final double LEAST_CHANGE = 0.05;

    /** A change is named if so large a distance has at most this probability. */
    public static final double SIGNIFICANCE = 0.01;

    private static final int PERMUTATIONS = 199;
    private static final int BLOCK = 3;

    private ChangePoints() {}

    /**
     * A change.
     *
     * @param at the place of the first night after it
     * @param factor the median after it over the median before it, up to the changes next to it
     * @param p how probable so large a distance is without a change
     */
    public record Change(int at, double factor, double p) {}

    /**
     * The changes in their order.
     *
     * @param nights one figure per night, in the order of the nights, each greater than 0
     */
    public static List<Change> of(double[] nights) {
        double[] logarithms = Arrays.stream(nights)
                .peek(night -> Requirements.positive("night", night))
                .map(Math::log)
                .toArray();
        List<Change> changes = new ArrayList<>();
        cut(logarithms, 0, new Random(nights.length), changes);
        changes.sort(Comparator.comparingInt(Change::at));
        return IntStream.range(0, changes.size())
                .mapToObj(index -> betweenNeighbours(logarithms, changes, index))
                .toList();
    }

    private static Change betweenNeighbours(double[] series, List<Change> changes, int index) {
        Change one = changes.get(index);
        int from = index == 0 ? 0 : changes.get(index - 1).at();
        int to = index == changes.size() - 1
                ? series.length
                : changes.get(index + 1).at();
        return new Change(one.at(), factor(series, from, one.at(), to), one.p());
    }

    private static double factor(double[] series, int from, int at, int to) {
        return Math.exp(median(series, at, to) - median(series, from, at));
    }

    private static void cut(double[] series, int offset, Random random, List<Change> changes) {
        if (series.length < 2 * SHORTEST) {
            return;
        }
        int at = place(series);
        double factor = factor(series, 0, at, series.length);
        double p = chance(series, distance(series, at), random);
        boolean large = factor >= 1 + LEAST_CHANGE || factor <= 1 / (1 + LEAST_CHANGE);
        if (p <= SIGNIFICANCE && large) {
            changes.add(new Change(offset + at, factor, p));
            cut(Arrays.copyOfRange(series, 0, at), offset, random, changes);
            cut(Arrays.copyOfRange(series, at, series.length), offset + at, random, changes);
        }
    }

    private static double median(double[] series, int from, int to) {
        return Quantiles.of(Arrays.copyOfRange(series, from, to), 0.5);
    }

    private static int place(double[] series) {
        double[] distances = distances(series);
        int best = SHORTEST;
        for (int at = SHORTEST; at <= series.length - SHORTEST; at++) {
            best = distances[at] > distances[best] ? at : best;
        }
        return best;
    }

    /** The share of orders that reach such a distance anywhere, the observed one included. */
    private static double chance(double[] series, double distance, Random random) {
        int reached = 1;
        for (int i = 0; i < PERMUTATIONS; i++) {
            double[] other = inOtherOrder(series, random);
            reached += distance(other, place(other)) >= distance ? 1 : 0;
        }
        return reached / (PERMUTATIONS + 1.0);
    }

    private static double[] inOtherOrder(double[] series, Random random) {
        int start = random.nextInt(BLOCK);
        List<double[]> blocks = new ArrayList<>();
        for (int from = -start; from < series.length; from += BLOCK) {
            blocks.add(Arrays.copyOfRange(series, Math.max(0, from), Math.min(series.length, from + BLOCK)));
        }
        Collections.shuffle(blocks, random);
        return blocks.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    static double distance(double[] series, int at) {
        return distances(series)[at];
    }

    /** The energy distance of the two sides of each place, weighted by their sizes; 0 if a side has fewer than two nights. */
    private static double[] distances(double[] series) {
        int n = series.length;
        double left = 0;
        double right = pairs(series);
        double between = 0;
        double[] distances = new double[n];
        for (int at = 1; at < n; at++) {
            double toLeft = 0;
            double toRight = 0;
            for (int i = 0; i < n; i++) {
                double apart = Math.abs(series[i] - series[at - 1]);
                toLeft += i < at - 1 ? apart : 0;
                toRight += i > at - 1 ? apart : 0;
            }
            left += toLeft;
            right -= toRight;
            between += toRight - toLeft;
            distances[at] = at < 2 || n - at < 2 ? 0 : distance(left, right, between, at, n - at);
        }
        return distances;
    }

    private static double distance(double left, double right, double between, double m, double n) {
        return m * n / (m + n) * (2 * between / (m * n) - 2 * left / (m * (m - 1)) - 2 * right / (n * (n - 1)));
    }

    private static double pairs(double[] series) {
        double sum = 0;
        for (int i = 0; i < series.length; i++) {
            for (int j = i + 1; j < series.length; j++) {
                sum += Math.abs(series[i] - series[j]);
            }
        }
        return sum;
    }
}
