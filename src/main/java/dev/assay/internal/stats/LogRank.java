package dev.assay.internal.stats;

import java.util.List;
import java.util.TreeSet;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether groups live differently long: the log-rank test, by chi-squared. Lives that were not seen to end count as long as they were
 * seen. It sees best what makes one group die at a multiple of the other's rate, and says nothing of how large a difference is.
 *
 * <p>Sources: Mantel, "Evaluation of survival data and two new rank order statistics arising in its consideration" (1966); Peto and
 * Peto, "Asymptotically efficient rank invariant test procedures" (1972).
 *
 * @param chiSquared the statistic
 * @param degrees of freedom: one fewer than there are groups
 * @param probability of so great a statistic, were there no difference
 */
public record LogRank(double chiSquared, int degrees, double probability) {

    /**
     * @param groups two or more, each of one lifetime or more
     * @throws IllegalArgumentException if there are fewer
     */
    public static LogRank of(List<List<Lifetime>> groups) {
        if (groups.size() < 2 || groups.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException(
                    "groups (" + groups.size() + ") must be at least 2, none of them empty. Measure two levels");
        }
        int degrees = groups.size() - 1;
        double[] excess = new double[degrees];
        double[][] covariance = new double[degrees][degrees];
        for (double time : ends(groups)) {
            add(groups, time, excess, covariance);
        }
        double statistic = quadraticForm(excess, covariance);
        return new LogRank(
                statistic, degrees, ChiSquaredDistribution.of(degrees).survivalProbability(statistic));
    }

    private static TreeSet<Double> ends(List<List<Lifetime>> groups) {
        TreeSet<Double> times = new TreeSet<>();
        groups.forEach(group ->
                group.stream().filter(Lifetime::ended).map(Lifetime::time).forEach(times::add));
        return times;
    }

    /** What one time adds: ends seen less ends expected, and their covariance, which is hypergeometric. */
    private static void add(List<List<Lifetime>> groups, double time, double[] excess, double[][] covariance) {
        double[] atRisk = groups.stream()
                .mapToDouble(group ->
                        group.stream().filter(one -> one.time() >= time).count())
                .toArray();
        double[] ended = groups.stream()
                .mapToDouble(group -> group.stream()
                        .filter(one -> one.ended() && one.time() == time)
                        .count())
                .toArray();
        double all = StudentT.mean(atRisk) * atRisk.length;
        double endedInAll = StudentT.mean(ended) * ended.length;
        double spread = all > 1 ? endedInAll * (all - endedInAll) / (all - 1) : 0;
        for (int i = 0; i < excess.length; i++) {
            double share = atRisk[i] / all;
            excess[i] += ended[i] - endedInAll * share;
            for (int j = 0; j < excess.length; j++) {
                covariance[i][j] += spread * share * ((i == j ? 1 : 0) - atRisk[j] / all);
            }
        }
    }

    /** The excess times the inverse of the covariance times the excess, by elimination; what does not vary adds nothing. */
    private static double quadraticForm(double[] excess, double[][] covariance) {
        double sum = 0;
        double[] rest = excess.clone();
        for (int i = 0; i < rest.length; i++) {
            double pivot = covariance[i][i];
            if (pivot < 1e-12) {
                continue;
            }
            sum += rest[i] * rest[i] / pivot;
            for (int row = i + 1; row < rest.length; row++) {
                double factor = covariance[row][i] / pivot;
                rest[row] -= factor * rest[i];
                for (int column = i; column < rest.length; column++) {
                    covariance[row][column] -= factor * covariance[i][column];
                }
            }
        }
        return sum;
    }
}
