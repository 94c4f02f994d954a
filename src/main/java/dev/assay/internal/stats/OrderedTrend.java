package dev.assay.internal.stats;

import java.util.List;
import java.util.TreeMap;
import java.util.function.ToIntBiFunction;

/**
 * Whether outcomes fall or rise along ordered levels, by a permutation test within blocks: if the level made no difference, every order
 * of a block's outcomes would have been as likely as the one seen, whatever block it was and however outcomes are distributed.
 *
 * <p>The score counts, over all pairs of levels within each block, the pairs whose outcome rises less those whose outcome falls; ties
 * and pairs that cannot be compared count nothing. Its distribution over all permutations is computed, not sampled.
 *
 * <p>Sources: Jonckheere, "A distribution-free k-sample test against ordered alternatives" (1954), for the score; Skillings and Wolfe,
 * "Distribution-free tests for ordered alternatives in a randomized block design" (1978), for its sum over blocks.
 *
 * @param score positive when outcomes rise along the levels
 * @param greatest the score if every pair rose
 * @param falling how probable a score this low or lower is without an effect of the level
 * @param rising how probable a score this high or higher is without an effect of the level
 * @param blocks how many blocks entered
 */
public record OrderedTrend(int score, int greatest, double falling, double rising, int blocks) {

    private static final int MOST_LEVELS = 8;

    /**
     * Tests outcomes of one kind.
     *
     * @param blocks each holds one outcome for each level, in the ascending order of the levels; the same 2 to 8 levels in each block
     * @param comparison positive when its first argument is greater, negative when its second is, 0 when nobody can tell
     */
    public static <T> OrderedTrend of(List<List<T>> blocks, ToIntBiFunction<? super T, ? super T> comparison) {
        int levels = levels(blocks);
        int score = 0;
        TreeMap<Integer, Double> distribution = new TreeMap<>();
        distribution.put(0, 1.0);
        for (List<T> block : blocks) {
            int[][] signs = signs(block, comparison);
            score += score(signs, identity(levels));
            distribution = sum(distribution, scores(signs));
        }
        return new OrderedTrend(
                score,
                blocks.size() * levels * (levels - 1) / 2,
                probability(distribution.headMap(score, true).values()),
                probability(distribution.tailMap(score, true).values()),
                blocks.size());
    }

    private static <T> int levels(List<List<T>> blocks) {
        int levels = blocks.isEmpty() ? 0 : blocks.get(0).size();
        if (levels < 2 || levels > MOST_LEVELS || blocks.stream().anyMatch(block -> block.size() != levels)) {
            throw new IllegalArgumentException(
                    "blocks (" + blocks.size() + ") must be at least one, with the same 2 to " + MOST_LEVELS
                            + " levels in each. Leave out blocks in which a level was not measured");
        }
        return levels;
    }

    /** The sign of every outcome against every other one: comparing may be dear, and there are n! permutations. */
    private static <T> int[][] signs(List<T> block, ToIntBiFunction<? super T, ? super T> comparison) {
        int[][] signs = new int[block.size()][block.size()];
        for (int i = 0; i < signs.length; i++) {
            for (int j = 0; j < signs.length; j++) {
                signs[i][j] = Integer.signum(comparison.applyAsInt(block.get(i), block.get(j)));
            }
        }
        return signs;
    }

    /** The probability of each score of one block over all permutations. */
    private static TreeMap<Integer, Double> scores(int[][] signs) {
        TreeMap<Integer, Double> scores = new TreeMap<>();
        int permutations = permute(signs, identity(signs.length), 0, scores);
        scores.replaceAll((score, count) -> count / permutations);
        return scores;
    }

    private static int permute(int[][] signs, int[] order, int from, TreeMap<Integer, Double> counts) {
        if (from == order.length) {
            counts.merge(score(signs, order), 1.0, Double::sum);
            return 1;
        }
        int permutations = 0;
        for (int i = from; i < order.length; i++) {
            swap(order, from, i);
            permutations += permute(signs, order, from + 1, counts);
            swap(order, from, i);
        }
        return permutations;
    }

    private static int score(int[][] signs, int[] order) {
        int score = 0;
        for (int i = 0; i < order.length; i++) {
            for (int j = i + 1; j < order.length; j++) {
                score += signs[order[j]][order[i]];
            }
        }
        return score;
    }

    private static TreeMap<Integer, Double> sum(TreeMap<Integer, Double> left, TreeMap<Integer, Double> right) {
        TreeMap<Integer, Double> sums = new TreeMap<>();
        left.forEach((one, p) -> right.forEach((other, q) -> sums.merge(one + other, p * q, Double::sum)));
        return sums;
    }

    private static double probability(Iterable<Double> parts) {
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        return Math.min(1, sum);
    }

    private static int[] identity(int length) {
        int[] order = new int[length];
        for (int i = 0; i < length; i++) {
            order[i] = i;
        }
        return order;
    }

    private static void swap(int[] order, int i, int j) {
        int kept = order[i];
        order[i] = order[j];
        order[j] = kept;
    }
}
