package dev.assay.results;

import dev.assay.data.Cell;
import dev.assay.internal.stats.Centre;
import dev.assay.internal.stats.Sample;
import dev.assay.internal.verdicts.JudgementSentence;
import dev.assay.internal.verdicts.Verdict;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/**
 * A level that may be the best.
 *
 * @param cell where it was measured
 * @param label the level as reports show it
 * @param compared what it is compared by
 * @param withinLimit whether its median is within the limit; held if there is none
 * @param figures its median duration and its mean cost in words, as far as they are known
 * @param calls how many calls it has
 */
record Contender(Cell cell, String label, Sample compared, Verdict withinLimit, String figures, int calls) {

    private static final double MILLION = 1e6;

    static Contender of(Cell cell, String label, Sample compared, Verdict withinLimit, Measure duration, Measure cost) {
        Sample durations = known(() -> duration.sample(cell));
        Sample costs = known(() -> cost.sample(cell));
        String median = durations == null
                ? ""
                : "median " + JudgementSentence.figure(Centre.MEDIAN.of(durations.values())) + " " + duration.unit();
        String mean = costs == null
                ? ""
                : "mean cost " + JudgementSentence.figure(MILLION * Centre.MEAN.of(costs.values())) + " " + cost.unit()
                        + " per million";
        String both = median.isEmpty() || mean.isEmpty() ? median + mean : median + ", " + mean;
        return new Contender(
                cell, label, compared, withinLimit, both, durations == null ? compared.n() : durations.n());
    }

    double centre(Centre centre) {
        return centre.of(compared.values());
    }

    /** A figure that is shown beside the one that decides may be unknown. */
    private static @Nullable Sample known(Supplier<Sample> sample) {
        try {
            return sample.get();
        } catch (TestAbortedException e) {
            return null;
        }
    }
}
