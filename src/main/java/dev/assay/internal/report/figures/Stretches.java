package dev.assay.internal.report.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Joins stretches that lie close together until there are few enough to draw. */
final class Stretches {

    /** Nobody sees a gap that is narrower than this part of the picture. */
    private static final double FINEST = 1 / 1500.0;

    private Stretches() {}

    /**
     * The stretches by row and time, at most so many as long as rows and cells allow it.
     *
     * @param span the time that the picture shows, in seconds
     */
    static List<Stretch> joined(List<Stretch> stretches, double span, int most) {
        List<Stretch> sorted = new ArrayList<>(stretches);
        sorted.sort(Comparator.comparingInt(Stretch::row).thenComparingDouble(Stretch::from));
        List<Stretch> joined = sorted;
        for (double gap = span * FINEST; joined.size() > most && gap <= span; gap *= 2) {
            joined = joined(joined, gap);
        }
        return List.copyOf(joined);
    }

    private static List<Stretch> joined(List<Stretch> sorted, double gap) {
        List<Stretch> joined = new ArrayList<>();
        for (Stretch next : sorted) {
            Stretch last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.continuedBy(next, gap)) {
                joined.set(joined.size() - 1, last.and(next));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }
}
